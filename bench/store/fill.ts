import { type PeerName, peers } from './peers.ts'
import { agenciesOf, answerAt, worksheets } from './records.ts'

/** Fills an empty folder: node fill.ts <peer> <folder> <answers>. */
const [peerName = '', folder = '', total = ''] = process.argv.slice(2)
const count = Number(total)
const agencies = agenciesOf(count)

/** Partition by partition, so that each snapshot is written once. */
function* answers() {
  for (let agency = 0; agency < agencies; agency++) {
    for (let worksheet = 0; worksheet < worksheets.length; worksheet++) {
      for (let round = worksheet; agency + agencies * round < count; round += worksheets.length) {
        yield answerAt(agency + agencies * round, agencies)
      }
    }
  }
}

const peer = await peers[peerName as PeerName](folder)
await peer.fill(answers())
await peer.close()
