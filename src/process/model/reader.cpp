#include "process/model/reader.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "process/model/check.hpp"
#include "process/model/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kansli::process {

namespace {

constexpr std::string_view bpmn_uri = "http://www.omg.org/spec/BPMN/20100524/MODEL";

const std::map<std::string_view, ElementKind> element_names{
    {"subProcess", ElementKind::sub_process},
    {"transaction", ElementKind::sub_process},
    {"callActivity", ElementKind::call_activity},
    {"serviceTask", ElementKind::service_task},
    {"sendTask", ElementKind::send_task},
    {"receiveTask", ElementKind::receive_task},
    {"userTask", ElementKind::user_task},
    {"manualTask", ElementKind::manual_task},
    {"task", ElementKind::manual_task}, // nothing is said of it: it is passed through
    {"scriptTask", ElementKind::script_task},
    {"businessRuleTask", ElementKind::business_rule_task},
    {"exclusiveGateway", ElementKind::exclusive_gateway},
    {"parallelGateway", ElementKind::parallel_gateway},
    {"inclusiveGateway", ElementKind::inclusive_gateway},
    {"eventBasedGateway", ElementKind::event_gateway},
    {"startEvent", ElementKind::start_event},
    {"intermediateCatchEvent", ElementKind::catch_event},
    {"intermediateThrowEvent", ElementKind::throw_event},
    {"boundaryEvent", ElementKind::boundary_event},
    {"endEvent", ElementKind::end_event}};

// Documents or draws, and has no meaning for running.
const std::set<std::string_view> silent_names{
    "documentation",
    "extensionElements",
    "incoming",
    "outgoing",
    "laneSet",
    "textAnnotation",
    "dataObject",
    "dataObjectReference",
    "dataStoreReference",
    "group",
    "property",
    "ioSpecification",
    "auditing",
    "monitoring",
    "script",
    "category",
    "supportedInterfaceRef",
    "multiInstanceLoopCharacteristics",
    "standardLoopCharacteristics",
    "dataInputAssociation",
    "dataOutputAssociation",
    "dataInput",
    "dataOutput",
    "inputSet",
    "outputSet",
    "eventDefinitionRef",
    "rendering",
    "potentialOwner",
    "humanPerformer",
    "performer",
    "resourceRole"};

RootNames root_names(const XmlElement& root) {
    RootNames names;
    for (const auto& child : root.children()) {
        const auto kind = child.name();
        if (kind != "message" && kind != "signal" && kind != "error" && kind != "escalation")
            continue;
        const auto code = child.attribute(kind == "error" ? "errorCode" : "escalationCode");
        names.emplace(
            child.attribute("id"),
            RootName{std::string(kind), std::string(child.attribute("name")), std::string(code)}
        );
    }
    return names;
}

// One process into one definition.
class ProcessReader {
public:
    ProcessReader(Definition& definition, const RootNames& roots, ModelProblems& problems)
        : reading_(definition, roots, problems), definition_(definition) {}

    void read(const XmlElement& process) {
        definition_.key = process.attribute("id");
        definition_.name = process.attribute("name");
        definition_.version_tag = extension(process, "versionTag");
        Element root;
        root.id = definition_.key;
        root.name = definition_.name;
        root.line = process.line();
        read_extensions(reading_, process, root);
        definition_.elements.push_back(std::move(root));
        read_content(process, 0, 0);
        if (is_too_large_) return;
        for (const auto& [xml, scope] : flows_) read_flow(xml, scope);
        for (const auto& [xml, index] : attached_) attach(xml, index);
        for (const auto& xml : associations_) associate(xml);
        read_defaults();
        for (Index i = 0; i < definition_.elements.size(); ++i) find_start(i);
        definition_.index();
    }

private:
    Element& at(Index index) { return definition_.elements[index]; }

    void read_content(const XmlElement& container, Index scope, int depth) {
        if (depth > max_nesting) {
            is_too_large_ = true;
            return reading_.refuse(
                container, "too_deep", fmt::format("nested over {} deep", max_nesting)
            );
        }
        for (const auto& child : container.children()) {
            if (child.uri() != bpmn_uri || is_too_large_) continue;
            const auto name = child.name();
            if (name == "sequenceFlow")
                flows_.emplace_back(child, scope);
            else if (name == "association")
                associations_.push_back(child);
            else if (element_names.contains(name))
                read_element(child, scope, depth);
            else if (!silent_names.contains(name))
                reading_.refuse(child, "not_run", fmt::format("{} is not run", name));
        }
    }

    void read_element(const XmlElement& xml, Index scope, int depth) {
        if (definition_.elements.size() + flows_.size() > max_elements) {
            is_too_large_ = true;
            return reading_.refuse(
                xml, "too_large", fmt::format("over {} elements and flows", max_elements)
            );
        }
        Element element;
        element.id = xml.attribute("id");
        element.name = xml.attribute("name");
        element.line = xml.line();
        element.kind = element_names.at(xml.name());
        element.scope = scope;
        element.is_for_compensation = xml.attribute("isForCompensation") == "true";
        element.is_transaction = xml.name() == "transaction";
        if (xml.has_attribute("method") && xml.attribute("method") != "##Compensate")
            reading_.refuse(xml, "not_run", "a transaction is undone by compensation only");
        if (xml.attribute("triggeredByEvent") == "true")
            element.kind = ElementKind::event_sub_process;
        if (element.id.empty() || element.id.size() > 255)
            reading_.refuse(xml, "no_id", "an element needs an id of at most 255 characters");
        const auto index = static_cast<Index>(definition_.elements.size());
        if (!ids_.emplace(element.id, index).second)
            reading_.refuse(xml, "same_id", "another element has the same id");
        read_parts(xml, element);
        const bool is_scope = element.is_scope();
        at(scope).inner.push_back(index);
        if (element.kind == ElementKind::event_sub_process)
            at(scope).event_sub_processes.push_back(index);
        xml_.push_back(xml);
        definition_.elements.push_back(std::move(element));
        if (xml.name() == "boundaryEvent") attached_.emplace_back(xml, index);
        if (is_scope) read_content(xml, index, depth + 1);
    }

    void read_parts(const XmlElement& xml, Element& element) {
        read_extensions(reading_, xml, element);
        switch (element.kind) {
        case ElementKind::start_event:
        case ElementKind::catch_event:
        case ElementKind::throw_event:
        case ElementKind::boundary_event:
        case ElementKind::end_event:
            element.is_interrupting = xml.attribute("cancelActivity") != "false" &&
                                      xml.attribute("isInterrupting") != "false";
            read_trigger(reading_, xml, element);
            break;
        case ElementKind::event_gateway:
            if (xml.attribute("eventGatewayType") == "Parallel" ||
                xml.attribute("instantiate") == "true")
                reading_.refuse(
                    xml, "not_run", "an event-based gateway that starts a process is not run"
                );
            break;
        default:
            read_work(reading_, xml, element);
        }
    }

    Index named(const XmlElement& xml, std::string_view attribute) {
        const auto found = ids_.find(xml.attribute(attribute));
        if (found != ids_.end()) return found->second;
        reading_.refuse(
            xml,
            "unknown_reference",
            fmt::format("{} \"{}\" is no element", attribute, xml.attribute(attribute))
        );
        return no_index;
    }

    void read_flow(const XmlElement& xml, Index scope) {
        Flow flow;
        flow.id = xml.attribute("id");
        flow.name = xml.attribute("name");
        flow.line = xml.line();
        flow.source = named(xml, "sourceRef");
        flow.target = named(xml, "targetRef");
        if (const auto condition = xml.child("conditionExpression")) {
            if (!condition->attribute("language").empty() &&
                condition->attribute("language").find("FEEL") == std::string_view::npos)
                reading_.refuse(xml, "not_run", "a condition is FEEL or ${…}");
            flow.condition = reading_.expression(xml, condition->text(), PlainText::is_feel);
        }
        flow.listeners = read_listeners(reading_, xml, "take");
        refuse_unknown_extensions(reading_, xml);
        if (flow.source == no_index || flow.target == no_index) return;
        if (at(flow.source).scope != scope || at(flow.target).scope != scope)
            reading_.refuse(xml, "flow", "a flow does not cross the border of a sub-process");
        if (!flow_ids_.emplace(flow.id, definition_.flows.size()).second)
            reading_.refuse(xml, "same_id", "another flow has the same id");
        const auto index = static_cast<Index>(definition_.flows.size());
        at(flow.source).outgoing.push_back(index);
        at(flow.target).incoming.push_back(index);
        definition_.flows.push_back(std::move(flow));
    }

    void attach(const XmlElement& xml, Index event) {
        const auto host = named(xml, "attachedToRef");
        if (host == no_index) return;
        if (at(host).scope != at(event).scope)
            return reading_.refuse(xml, "boundary", "the event is not attached to a neighbour");
        at(event).attached_to = host;
        at(host).boundary_events.push_back(event);
    }

    // Only what a compensation boundary event points at has a meaning for running.
    void associate(const XmlElement& xml) {
        const auto source = ids_.find(xml.attribute("sourceRef"));
        const auto target = ids_.find(xml.attribute("targetRef"));
        if (source == ids_.end() || target == ids_.end()) return;
        const auto& event = at(source->second);
        if (event.trigger.kind != TriggerKind::compensation || event.attached_to == no_index)
            return;
        at(event.attached_to).compensated_by = target->second;
    }

    void read_defaults() {
        for (Index i = 1; i < definition_.elements.size(); ++i) {
            const auto& xml = xml_[i - 1];
            const auto id = xml.attribute("default");
            if (id.empty()) continue;
            const auto found = flow_ids_.find(id);
            if (found == flow_ids_.end())
                reading_.refuse(xml, "unknown_reference", "its default flow is not there");
            else
                at(i).default_flow = static_cast<Index>(found->second);
        }
        for (Index i = 1; i < definition_.elements.size(); ++i) read_compensated(xml_[i - 1], i);
    }

    void read_compensated(const XmlElement& xml, Index index) {
        auto& element = at(index);
        if (element.trigger.kind != TriggerKind::compensation) return;
        for (const auto& child : xml.children("compensateEventDefinition"))
            if (child.has_attribute("activityRef"))
                element.trigger.activity = named(child, "activityRef");
    }

    void find_start(Index scope) {
        auto& element = at(scope);
        if (!element.is_scope()) return;
        std::vector<Index> starts;
        for (const auto inner : element.inner)
            if (at(inner).kind == ElementKind::start_event) starts.push_back(inner);
        for (const auto start : starts)
            if (at(start).trigger.kind == TriggerKind::none) element.start = start;
        if (element.start == no_index && starts.size() == 1) element.start = starts[0];
    }

    Reading reading_;
    Definition& definition_;
    std::map<std::string, Index, std::less<>> ids_;
    std::map<std::string, std::size_t, std::less<>> flow_ids_;
    std::vector<XmlElement> xml_; // of each element but the process
    std::vector<std::pair<XmlElement, Index>> flows_;
    std::vector<std::pair<XmlElement, Index>> attached_;
    std::vector<XmlElement> associations_;
    bool is_too_large_ = false;
};

void read_processes(
    const rules::dmn::XmlDocument& document,
    std::string_view text,
    ReadModel& out
) {
    const auto root = document.root();
    if (root.name() != "definitions" || root.uri() != bpmn_uri) {
        out.problems.push_back(
            {Severity::error, "not_bpmn", "This is no BPMN 2.0 model.", {}, {}, root.line(), {}}
        );
        return;
    }
    const auto roots = root_names(root);
    const auto hash = base::to_hex(base::sha256(text));
    for (const auto& process : root.children("process")) {
        if (process.attribute("isExecutable") != "true") continue;
        auto definition = std::make_shared<Definition>();
        ModelProblems problems;
        ProcessReader(*definition, roots, problems).read(process);
        definition->hash = hash;
        definition->id = definition->key + ":" + hash;
        if (problems.empty()) check_definition(*definition, problems);
        out.problems.insert(out.problems.end(), problems.begin(), problems.end());
        out.definitions.push_back(std::move(definition));
    }
    if (out.definitions.empty())
        out.problems.push_back(
            {Severity::error,
             "no_process",
             "There is no process to run: one is marked with isExecutable=\"true\".",
             {},
             {},
             root.line(),
             {}}
        );
}

} // namespace

ReadModel read_model(std::string_view text) {
    ReadModel read;
    try {
        const rules::dmn::XmlDocument document(text, {.bytes = max_model_bytes});
        read_processes(document, text, read);
    } catch (const base::Error& error) {
        read.problems.push_back({Severity::error, "not_xml", error.what(), {}, {}, 0, {}});
    }
    if (rules::dmn::has_errors(read.problems)) read.definitions.clear();
    return read;
}

} // namespace kansli::process
