// A case at one glance: who, what, where it stands, what has happened; and everything that one does
// with it.
import { getRouteApi } from '@tanstack/react-router';
import type { CaseType } from '@shared/api/types';
import { useCaseTitle, useCaseType, useForm } from '@shared/case-types';
import { useDates, useNamed, useWords } from '@shared/language';
import { Loaded, Ready } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { Presence } from '@shared/parts/presence';
import { StatusLabel, SuspendedLabel } from '@shared/parts/status';
import { useMay, useSession } from '@shared/session';
import { Actions } from '../case/actions';
import { ApplicationPanel } from '../case/application';
import { CaseChanges } from '../case/changes';
import { ChecklistPanel } from '../case/checklist';
import { ChecksPanel } from '../case/checks';
import { CompletionPanel } from '../case/completion';
import { DeadlinesPanel } from '../case/deadlines';
import { DecisionPanel } from '../case/decision';
import { FilesPanel } from '../case/files';
import { Glance } from '../case/glance';
import { History } from '../case/history';
import { MessagesPanel } from '../case/messages';
import { NotesPanel } from '../case/notes';
import { OnPage } from '../case/on-page';
import { OpinionsPanel } from '../case/opinions';
import { Parties } from '../case/parties';
import { useParts, type Parts } from '../case/parts';
import { PermitsPanel } from '../case/permits';
import { MergedNote, RelationsPanel } from '../case/relations';
import { ReopenButton, Reopenings } from '../case/reopen';
import { SecrecyPanel } from '../case/secrecy';
import { SuspensionNote } from '../case/suspension';
import { TasksPanel } from '../case/tasks';
import { CaseProcesses } from '../process/case-processes';
import { useHandlerName, useHandlers, useUnitName, useWholeCase, type WholeCase } from '../queries';

const route = getRouteApi('/cases/$caseId');

type Props = { whole: WholeCase; parts: Parts; type: CaseType };

function Notices({ whole, parts, type }: Props) {
  const words = useWords();
  const dates = useDates();
  const may = useMay();
  const session = useSession();
  const nameOf = useHandlerName();
  const { closure, shown } = whole;
  const law = type.access.confidentiality;
  const isStandIn = shown.assigned_to !== undefined && session.stands_in_for.includes(shown.assigned_to);
  return (
    <>
      <MergedNote parts={parts} />
      {closure && (
        <div className="note note-info stack">
          <p className="words">{words.desk.case.closed(dates.day(closure.closed_at), closure.reason)}</p>
          {may('case_handle') && !parts.merge && (
            <div>
              <ReopenButton whole={whole} />
            </div>
          )}
        </div>
      )}
      <Reopenings parts={parts} />
      {isStandIn && <p className="note note-info">{words.desk.standIn.youDo(nameOf(shown.assigned_to))}</p>}
      {!closure && !may('case_handle') && <p className="note note-info">{words.desk.case.readOnly}</p>}
      {shown.confidential && <p className="note note-warn">{words.desk.secrecy.whole}</p>}
      {shown.hidden_fields.length > 0 && (
        <p className="small quiet">{words.desk.secrecy.hiddenFields(shown.hidden_fields.length)}</p>
      )}
      {law && <p className="small quiet">{words.desk.case.confidential(law)}</p>}
    </>
  );
}

function Whole({ whole, parts, type }: Props) {
  const may = useMay();
  const isClosed = whole.closure !== null;
  const mayHandle = may('case_handle');
  const mayChange = mayHandle && !isClosed;
  const both = { whole, parts };
  return (
    <CaseChanges whole={whole}>
      <Presence caseId={whole.shown.id} />
      <Glance whole={whole} type={type} />
      <Notices {...both} type={type} />
      <SuspensionNote whole={whole} mayChange={mayChange} />
      <OnPage {...both} mayChange={mayChange} />
      <div className="two dense">
        <div className="stack-lg">
          <ApplicationPanel whole={whole} mayChange={mayChange} />
          <CompletionPanel {...both} type={type} mayChange={mayChange} />
          <DecisionPanel {...both} type={type} isClosed={isClosed} />
          <CaseProcesses whole={whole} />
          <MessagesPanel {...both} mayWrite={mayHandle} />
          <NotesPanel whole={whole} mayWrite={mayHandle} />
          <OpinionsPanel {...both} mayAsk={mayChange} mayAnswer={mayHandle && !isClosed} />
        </div>
        <div className="stack-lg">
          {mayChange && <Actions {...both} type={type} />}
          <DeadlinesPanel whole={whole} type={type} mayChange={mayChange} />
          <ChecksPanel whole={whole} mayChange={mayChange} />
          <Parties whole={whole} type={type} mayChange={mayChange} />
          <FilesPanel whole={whole} type={type} mayChange={mayChange} />
          <ChecklistPanel {...both} mayChange={mayChange} />
          <TasksPanel {...both} mayChange={mayHandle} />
          <PermitsPanel {...both} type={type} />
          <RelationsPanel {...both} mayChange={mayChange} />
          <SecrecyPanel {...both} mayHandle={mayHandle} />
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
  const titleOf = useCaseTitle();
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
            title={titleOf(shown)}
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
  const parts = useParts(whole);
  return (
    <Ready queries={[type, form, handlers, parts]}>
      {() => type.data && parts.data && <Whole whole={whole} parts={parts.data} type={type.data} />}
    </Ready>
  );
}
