#include "rules/dmn/sentences.hpp"

#include "rules/dmn/table_compiler.hpp"
#include "rules/dmn/table_logic.hpp"
#include "rules/dmn/words.hpp"
#include "rules/dmn/xml.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::rules::dmn {

using feel::Value;

namespace {

// With a large first letter and a full stop; the text must not be empty.
std::string as_sentence(std::string_view text) {
    std::string sentence(text);
    auto& first = sentence.front();
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    // å, ä, ö and é to Å, Ä, Ö and É.
    if (sentence.size() > 1 && first == '\xC3' && sentence[1] >= '\xA0' && sentence[1] <= '\xBE')
        sentence[1] = static_cast<char>(sentence[1] - 0x20);
    const char last = sentence.back();
    if (last != '.' && last != '?' && last != '!' && last != ':') sentence += '.';
    return sentence;
}

std::string without_full_stop(std::string text) {
    if (text.ends_with('.')) text.pop_back();
    return text;
}

class Teller {
public:
    Teller(const Told& told, Language language)
        : told_(told), program_(told.model.program()), words_(language, values_) {
        for (const auto& model : program_.models) values_.add(*model);
    }

    std::vector<std::string> tell() {
        const auto& steps = told_.trace.steps();
        for (auto step = steps.rbegin(); step != steps.rend(); ++step)
            if (step->kind == StepKind::decision && step->caller < 0)
                tell_decision(
                    *step,
                    static_cast<std::int32_t>(steps.size() - 1) -
                        static_cast<std::int32_t>(step - steps.rbegin())
                );
        if (steps.empty()) say(words_.say("Inget svar.", "No answer."));
        if (told_.evaluation.stopped())
            say(words_.say(
                "Utvärderingen avbröts, eftersom en gräns nåddes",
                "The evaluation was stopped, because a limit was reached"
            ));
        return std::move(sentences_);
    }

private:
    void say(std::string_view text) {
        if (text.empty() || is_full()) return;
        bytes_ += text.size();
        sentences_.push_back(as_sentence(text));
        if (is_full())
            sentences_.emplace_back(
                words_.say("Det finns mer, som inte ryms här.", "There is more, left out here.")
            );
    }

    // More than anybody reads: a loop may call the same table a thousand times.
    bool is_full() const { return bytes_ > most_bytes; }

    std::string label(const Element& element) const {
        const Texts texts(element.label);
        return texts.empty() ? element.name : texts.in(words_.language());
    }

    void tell_decision(const StepRecord& step, std::int32_t index) {
        const auto& decision = program_.decisions[step.element];
        const Texts question(decision.syntax->question);
        const auto answer =
            step.result.is_null()
                ? std::string(words_.say("kunde inte avgöras", "could not be decided"))
                : words_.value(step.result, decision.type.name());
        if (question.empty())
            say(fmt::format("{}: {}", label(*decision.syntax), answer));
        else
            say(fmt::format(
                "{} {}: {}", question.in(words_.language()), words_.say("Svar", "Answer"), answer
            ));
        for (const auto& table : step.tables) tell_table(table);
        tell_called(index);
        if (!has_table(index)) tell_inputs(decision.body, step);
        tell_missing(decision.body, step);
    }

    // The tables of business knowledge models that the step called.
    void tell_called(std::int32_t caller) {
        const auto& steps = told_.trace.steps();
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].caller != caller || steps[i].kind != StepKind::knowledge) continue;
            for (const auto& table : steps[i].tables) tell_table(table);
            tell_called(static_cast<std::int32_t>(i));
        }
    }

    bool has_table(std::int32_t index) const {
        const auto& steps = told_.trace.steps();
        if (!steps[static_cast<std::size_t>(index)].tables.empty()) return true;
        return std::any_of(steps.begin(), steps.end(), [&](const auto& step) {
            return step.caller == index && !step.tables.empty();
        });
    }

    // What a decision without a table was made of.
    void tell_inputs(const Body& body, const StepRecord& step) {
        std::vector<std::string> parts;
        for (const auto& source : body.sources) {
            if (source.slot >= step.variables.size()) continue;
            const auto& value = step.variables[source.slot];
            if (value.is(feel::Kind::function) || value.is_null()) continue;
            parts.push_back(fmt::format(
                "{} {} {}",
                element_label(source.element),
                words_.say("är", "is"),
                words_.value(value, type_name(source.element))
            ));
        }
        if (!parts.empty())
            say(fmt::format(
                "{}: {}",
                words_.say("Det följer av uppgifterna", "It follows from"),
                fmt::join(parts, ", ")
            ));
    }

    void tell_missing(const Body& body, const StepRecord& step) {
        for (const auto& source : body.sources) {
            if (source.element.kind != ElementKind::input || source.slot >= step.variables.size() ||
                !step.variables[source.slot].is_null())
                continue;
            const auto name = element_label(source.element);
            say(words_.language() == Language::sv
                    ? fmt::format("Uppgiften {} saknas eller har fel form", name)
                    : fmt::format("{} is missing or not in its form", name));
        }
    }

    std::string element_label(ElementRef element) const {
        if (element.kind == ElementKind::input)
            return label(*program_.inputs[element.index].syntax);
        return label(*program_.decisions[element.index].syntax);
    }

    std::string type_name(ElementRef element) const {
        return element.kind == ElementKind::input ? program_.inputs[element.index].type.name()
                                                  : program_.decisions[element.index].type.name();
    }

    // How an input of a table is spoken of.
    struct Column {
        std::string name;
        std::string type;
    };

    std::vector<Column> columns(const TableParts& parts) const {
        std::vector<Column> columns;
        columns.reserve(parts.inputs.size());
        for (std::size_t i = 0; i < parts.inputs.size(); ++i)
            columns.push_back(
                {column_name(parts.inputs[i], i), parts.inputs[i].value->type().name()}
            );
        return columns;
    }

    // Of the clause; else of the input or decision that its expression names.
    std::string column_name(const TableInput& input, std::size_t index) const {
        if (!input.syntax->label.empty()) return Texts(input.syntax->label).in(words_.language());
        auto name = input_name(*input.syntax, index);
        for (const auto& element : program_.inputs)
            if (element.syntax->variable.name == name) return label(*element.syntax);
        for (const auto& element : program_.decisions)
            if (element.syntax->variable.name == name) return label(*element.syntax);
        return name;
    }

    void tell_table(const TableRecord& record) {
        if (is_full()) return;
        columns_ = columns(record.table->parts());
        tell_step(record);
        for (const auto rule : record.used) tell_used(record, rule);
        for (std::size_t i = 0; i < record.rules.size() && !is_full(); ++i) tell_other(record, i);
    }

    void tell_step(const TableRecord& record) {
        std::vector<std::size_t> matched;
        for (std::size_t i = 0; i < record.rules.size(); ++i)
            if (record.rules[i].outcome == RuleOutcome::matched) matched.push_back(i + 1);
        const auto rules = fmt::format("{}", fmt::join(matched, ", "));
        const auto tell = [&](std::string_view swedish, std::string_view english) {
            say(fmt::format(fmt::runtime(words_.say(swedish, english)), rules));
        };
        switch (record.step) {
        case TableStep::one_matched:
        case TableStep::first_of_many:
        case TableStep::listed:
            return;
        case TableStep::all_agree:
            return tell("Reglerna {} ger samma svar", "Rules {} give the same answer");
        case TableStep::highest:
            return tell(
                "Reglerna {} stämmer, och den vars svar går först gäller",
                "Rules {} apply, and the one whose answer ranks first decides"
            );
        case TableStep::sorted:
            return tell(
                "Svaren från reglerna {} står i rangordning",
                "The answers of rules {} are in order of rank"
            );
        case TableStep::aggregated:
            return tell("Svaret är sammanräknat ur reglerna {}", "The answer is made of rules {}");
        case TableStep::default_output:
            return tell(
                "Ingen regel stämmer, och då gäller det som annars är bestämt",
                "No rule applies, so the default decides"
            );
        case TableStep::none_matched:
            return tell("Ingen regel stämmer", "No rule applies");
        case TableStep::many_matched:
            return tell(
                "Reglerna {} stämmer, men bara en får göra det, så något svar ges inte",
                "Rules {} apply, but only one may, so there is no answer"
            );
        case TableStep::outputs_differ:
            return tell(
                "Reglerna {} stämmer och ger olika svar, så något svar ges inte",
                "Rules {} apply and give different answers, so there is no answer"
            );
        case TableStep::input_not_allowed:
            return tell(
                "En uppgift har ett värde som tabellen inte känner",
                "A value is none that the table knows"
            );
        case TableStep::cannot_aggregate:
            return tell(
                "Svaren från reglerna {} går inte att räkna samman",
                "The answers of rules {} cannot be put together"
            );
        }
    }

    // The rule's own text; without one, the values that it asked for and got.
    void tell_used(const TableRecord& record, std::uint32_t rule) {
        const auto& parts = record.table->parts();
        const auto& syntax = *parts.rules[rule].syntax;
        const auto texts = rule_texts(record.table->syntax(), syntax);
        if (!texts.empty()) return say(texts.in(words_.language()));
        std::vector<std::string> reasons;
        for (std::size_t i = 0; i < parts.inputs.size(); ++i)
            if (parts.rules[rule].tests[i])
                reasons.push_back(fmt::format(
                    "{} {} {}",
                    columns_[i].name,
                    words_.say("är", "is"),
                    words_.value(record.inputs[i], columns_[i].type)
                ));
        if (reasons.empty())
            return say(fmt::format(
                fmt::runtime(words_.say("Regel {} gäller alltid", "Rule {} always applies")),
                rule + 1
            ));
        say(fmt::format(
            fmt::runtime(words_.say("Regel {} gäller, eftersom {}", "Rule {} applies, because {}")),
            rule + 1,
            fmt::join(reasons, ", ")
        ));
    }

    std::string rule_name(const TableRecord& record, std::size_t rule) const {
        const auto texts =
            rule_texts(record.table->syntax(), *record.table->parts().rules[rule].syntax);
        auto name = fmt::format("{} {}", words_.say("regel", "rule"), rule + 1);
        if (!texts.empty())
            name += fmt::format(" (”{}”)", without_full_stop(texts.in(words_.language())));
        return name;
    }

    void tell_other(const TableRecord& record, std::size_t index) {
        const auto& rule = record.rules[index];
        const auto name = rule_name(record, index);
        const bool is_used =
            std::find(record.used.begin(), record.used.end(), index) != record.used.end();
        if (rule.outcome == RuleOutcome::matched && !is_used && !record.used.empty() &&
            record.step == TableStep::highest)
            return say(fmt::format(
                fmt::runtime(
                    words_.say("{} stämmer också, men går efter", "{} applies too, but ranks after")
                ),
                name
            ));
        if (rule.outcome == RuleOutcome::not_tried && record.step == TableStep::first_of_many)
            return say(fmt::format(
                fmt::runtime(words_.say(
                    "{} prövas inte, eftersom en tidigare regel gäller",
                    "{} is not tried, because an earlier rule applies"
                )),
                name
            ));
        if (rule.outcome != RuleOutcome::failed) return;
        const auto& parts = record.table->parts();
        const auto input = rule.failed_input;
        const auto& column = columns_[input];
        const auto wanted = words_.test(
            *parts.rules[index].tests[input],
            parts.rules[index].syntax->inputs[input].text,
            column.type
        );
        if (record.inputs[input].is_null())
            return say(fmt::format(
                fmt::runtime(words_.say(
                    "{} gäller inte: {} är inte känt, och regeln kräver {}",
                    "{} does not apply: {} is not known, and the rule requires {}"
                )),
                name,
                column.name,
                wanted
            ));
        say(fmt::format(
            fmt::runtime(words_.say(
                "{} gäller inte: {} är {}, och regeln kräver {}",
                "{} does not apply: {} is {}, and the rule requires {}"
            )),
            name,
            column.name,
            words_.value(record.inputs[input], column.type),
            wanted
        ));
    }

    const Told& told_;
    const Program& program_;
    ValueTexts values_;
    Words words_;
    static constexpr std::size_t most_bytes = 200'000;

    std::vector<Column> columns_; // of the table that is told about
    std::vector<std::string> sentences_;
    std::size_t bytes_ = 0;
};

} // namespace

std::vector<std::string> sentences(const Told& told, Language language) {
    return Teller(told, language).tell();
}

} // namespace kansli::rules::dmn
