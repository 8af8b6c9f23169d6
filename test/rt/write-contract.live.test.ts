import { writeContract } from '../extension/adapters/write.contract.ts';
import { describeRt } from './has-rt.ts';
import { rtHarness } from './rt.harness.ts';

describeRt('a real Request Tracker below /rt keeps the write contract', () => {
  writeContract(rtHarness);
});
