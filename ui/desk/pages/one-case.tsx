// A case at one glance: who, what, where it stands, what has happened; and everything that one does
// with it.
import { getRouteApi } from '@tanstack/react-router';
import { newKey } from '@shared/api/client';
import type { CaseType } from '@shared/api/types';
import { useCaseType, useForm } from '@shared/case-types';
import { useDates, useNamed, useWords } from '@shared/language';
import { Loaded, Ready } from '@shared/parts/loaded';
import { Messages } from '@shared/parts/messages';
import { Page } from '@shared/parts/page';
import { StatusLabel, SuspendedLabel } from '@shared/parts/status';
import { useMay } from '@shared/session';
import { Actions } from '../case/actions';
import { ApplicationPanel } from '../case/application';
import { CaseChanges } from '../case/changes';
import { ChecksPanel } from '../case/checks';
import { CompletionPanel } from '../case/completion';
import { DeadlinesPanel } from '../case/deadlines';
import { DecisionPanel } from '../case/decision';
import { FilesPanel } from '../case/files';
import { History } from '../case/history';
import { NotesPanel } from '../case/notes';
import { Parties } from '../case/parties';
import { sendMessage } from '../case/send';
import { SuspensionNote } from '../case/suspension';
import { useHandlers, useUnitName, useWholeCase, type WholeCase } from '../queries';

const route = getRouteApi('/cases/$caseId');

function Notices({ whole, type }: { whole: WholeCase; type: CaseType }) {
  const words = useWords();
  const dates = useDates();
  const may = useMay();
  const { closure } = whole;
  const law = type.access.confidentiality;
  return (
    <>
      {closure && (
        <p className="note note-info words">
          {words.desk.case.closed(dates.day(closure.closed_at), closure.reason)}
        </p>
      )}
      {!closure && !may('case_handle') && <p className="note note-info">{words.desk.case.readOnly}</p>}
      {law && <p className="small quiet">{words.desk.case.confidential(law)}</p>}
    </>
  );
}

function Whole({ whole, type }: { whole: WholeCase; type: CaseType }) {
  const words = useWords();
  const may = useMay();
  const isClosed = whole.closure !== null;
  const mayHandle = may('case_handle');
  const mayChange = mayHandle && !isClosed;
  const { shown } = whole;
  return (
    <CaseChanges whole={whole}>
      <Notices whole={whole} type={type} />
      <SuspensionNote whole={whole} mayChange={mayChange} />
      <div className="two">
        <div className="stack-lg">
          <ApplicationPanel whole={whole} mayChange={mayChange} />
          <CompletionPanel whole={whole} type={type} mayChange={mayChange} />
          <DecisionPanel whole={whole} type={type} isClosed={isClosed} />
          <section className="panel stack" aria-labelledby="messages">
            <h2 id="messages">{words.message.title}</h2>
            <Messages
              caseId={shown.id}
              messages={whole.messages}
              newKey={newKey}
              send={mayHandle ? sendMessage(shown.id) : undefined}
            />
          </section>
          <NotesPanel whole={whole} mayWrite={mayHandle} />
        </div>
        <div className="stack-lg">
          {mayChange && <Actions whole={whole} type={type} />}
          <DeadlinesPanel whole={whole} />
          <ChecksPanel whole={whole} />
          <Parties whole={whole} type={type} mayChange={mayChange} />
          <FilesPanel whole={whole} type={type} mayChange={mayChange} />
          <History whole={whole} />
        </div>
      </div>
    </CaseChanges>
  );
}

export function OneCase() {
  const words = useWords();
  const named = useNamed();
  const dates = useDates();
  const unitName = useUnitName();
  const { caseId } = route.useParams();
  const query = useWholeCase(caseId);
  return (
    <Loaded query={query}>
      {(whole) => {
        const { shown } = whole;
        const received = words.desk.case.received(
          dates.day(shown.created_at),
          words.channel[shown.channel].toLowerCase()
        );
        return (
          <Page
            key={shown.id} // what was typed in one case never stands in another
            title={shown.title}
            above={
              <p className="quiet">
                {shown.number}, {named(shown.case_type_names)}, {unitName(shown.unit)}. {received}
              </p>
            }
            beside={
              <>
                <StatusLabel status={shown.public_status}>{named(shown.status_names)}</StatusLabel>
                {shown.suspended && <SuspendedLabel />}
              </>
            }
          >
            <WithType whole={whole} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function WithType({ whole }: { whole: WholeCase }) {
  const { case_type, case_type_version } = whole.shown;
  const type = useCaseType(case_type, case_type_version);
  const form = useForm(case_type, case_type_version);
  const handlers = useHandlers(case_type);
  return (
    <Ready queries={[type, form, handlers]}>
      {() => type.data && <Whole whole={whole} type={type.data} />}
    </Ready>
  );
}
