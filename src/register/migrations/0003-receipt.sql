-- When a public contact was sent, and the hash of all that it said: the same words within an hour are the same contact.

alter table receipt add column sent_at timestamptz not null default now();
alter table receipt add column content text not null default '';
create index receipt_content on receipt (content, sent_at);
