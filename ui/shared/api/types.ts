// The API's nouns under the names that the pages use.
import type { components as CaseManagement } from './generated/case-management';
import type { components as CaseTypes } from './generated/case-types';
import type { components as Identity } from './generated/identity';
import type { components as MyCases } from './generated/my-cases';
import type { components as MyPermits } from './generated/my-permits';
import type { components as Operations } from './generated/operations';
import type { components as Processes } from './generated/processes';

type Desk = CaseManagement['schemas'];
type Portal = MyCases['schemas'];

export type Case = Desk['Case'];
export type CaseSummary = Desk['CaseSummary'];
export type CaseCounts = Desk['CaseCounts'];
export type Stakeholder = Desk['Stakeholder'];
export type Note = Desk['Note'];
export type NewDecision = Desk['NewDecision'];
export type NewCase = Desk['NewCase'];
export type FoundParty = Desk['FoundParty'];
export type Decision = Desk['Decision'];
export type RuleEvaluation = Desk['RuleEvaluation'];
export type CaseProcess = Desk['CaseProcess'];
export type Event = Desk['Event'];
export type Message = Desk['Message'];
export type Attachment = Desk['Attachment'];
export type NewAttachment = Desk['NewAttachment'];
export type CompletionRequest = Desk['CompletionRequest'];
export type Deadline = Desk['Deadline'];
export type CaseCheck = Desk['CaseCheck'];
export type Suspension = Desk['Suspension'];
export type SavedView = Desk['SavedView'];
export type FieldDescription = Desk['FieldDescription'];
export type BulkOperation = Desk['BulkOperation'];
export type NewBulkOperation = Desk['NewBulkOperation'];
export type NewExport = Desk['NewExport'];
export type CaseTypeStatistics = Desk['CaseTypeStatistics'];
export type Task = Desk['Task'];
export type ChecklistEntry = Desk['ChecklistEntry'];
export type TextSummary = Desk['TextSummary'];
export type OpinionRequest = Desk['OpinionRequest'];
export type Relation = Desk['Relation'];
export type DeskPermit = Desk['Permit'];
export type Confidentiality = Desk['Confidentiality'];
export type CaseReader = Desk['CaseReader'];
export type Disqualification = Desk['Disqualification'];
export type DecisionProposal = Desk['DecisionProposal'];
export type BucketCount = Desk['BucketCount'];
export type Bucket = BucketCount['bucket'];

export type MyCase = Portal['MyCase'];
export type MyCaseSummary = Portal['MyCaseSummary'];
export type ConnectedSource = Portal['ConnectedSource'];
export type ConnectedCase = Portal['ConnectedCase'];
export type Draft = Portal['Draft'];
export type Prefilled = Portal['Prefilled'];
export type PrefilledAnswer = Portal['PrefilledAnswer'];
export type PrefillSource = Prefilled['source'];
export type Permit = MyPermits['schemas']['Permit'];
export type LossKind = MyPermits['schemas']['NewLoss']['kind'];

export type CaseType = CaseTypes['schemas']['CaseType'];
export type CaseTypeSummary = CaseTypes['schemas']['CaseTypeSummary'];
export type CaseTypeForm = CaseTypes['schemas']['CaseTypeForm'];
export type PackageProblem = CaseTypes['schemas']['PackageProblem'];

export type SessionView = Identity['schemas']['SessionView'];
export type SandboxLogin = Identity['schemas']['SandboxLogin'];
export type AccessLogEntry = Identity['schemas']['AccessLogEntry'];
export type Permission = SessionView['permissions'][number];

export type ProcessInstance = Processes['schemas']['InstanceView'];
export type ProcessPath = Processes['schemas']['PathView'];

export type Incident = Operations['schemas']['Incident'];

export type PublicStatus = MyCase['public_status'];
export type Outcome = Decision['outcome'];
export type EventType = Event['type'];
export type Names = { sv: string; en: string };
