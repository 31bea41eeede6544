/** Where the outside is plugged in. */
process.stdout.write('varhain\n')
