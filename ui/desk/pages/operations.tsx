// For operators: what got stuck, and the queues.
import { useWords } from '@shared/language';
import { Page } from '@shared/parts/page';
import { JobIncidents } from '../operations/job-incidents';
import { Jobs } from '../operations/jobs';
import { ProcessIncidents } from '../operations/process-incidents';
import { Topics } from '../operations/topics';

export function Operations() {
  const words = useWords();
  return (
    <Page title={words.desk.operations.title}>
      <JobIncidents />
      <ProcessIncidents />
      <Topics />
      <Jobs />
    </Page>
  );
}
