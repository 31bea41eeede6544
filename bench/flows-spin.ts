/** A thread that only reckons: how much of a second processor the machine gives at the time. */
import { parentPort, workerData } from 'node:worker_threads'

let sum = 0
for (let k = 0; k < workerData; k++) sum = (sum + Math.imul(k, 0x21f0aaad)) | 0
parentPort?.postMessage(sum)
