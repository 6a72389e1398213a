#include "rules/dmn/texts.hpp"

#include "base/text.hpp"

#include <optional>

namespace kansli::rules::dmn {

namespace {

struct Mark {
    Language language;
    std::string_view rest;
};

std::optional<Mark> mark_of(std::string_view piece) {
    const auto text = base::trimmed(piece);
    if (text.size() < 3 || text[2] != ':') return std::nullopt;
    const auto name = base::lower_ascii(text.substr(0, 2));
    if (name == "sv") return Mark{Language::sv, base::trimmed(text.substr(3))};
    if (name == "en") return Mark{Language::en, base::trimmed(text.substr(3))};
    return std::nullopt;
}

std::string_view next_piece(std::string_view& rest) {
    const auto end = rest.find_first_of("|\n");
    const auto piece = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return piece;
}

void append(std::string& text, std::string_view more) {
    more = base::trimmed(more);
    if (more.empty()) return;
    if (!text.empty()) text += ' ';
    text += more;
}

std::optional<Language> language_of_column(std::string_view name) {
    const auto lower = base::lower_ascii(base::trimmed(name));
    if (lower == "sv" || lower.ends_with("(sv)")) return Language::sv;
    if (lower == "en" || lower.ends_with("(en)")) return Language::en;
    return std::nullopt;
}

} // namespace

Texts::Texts(std::string_view text) {
    auto* into = &common_;
    bool has_mark = false;
    for (auto rest = text; !rest.empty();) {
        const auto piece = next_piece(rest);
        const auto mark = mark_of(piece);
        if (mark) {
            has_mark = true;
            into = &by_language_[static_cast<std::size_t>(mark->language)];
        }
        append(*into, mark ? mark->rest : piece);
    }
    if (!has_mark) common_ = base::trimmed(text);
}

void Texts::set(Language language, std::string_view text) {
    by_language_[static_cast<std::size_t>(language)] = base::trimmed(text);
}

const std::string& Texts::in(Language language) const {
    const auto index = static_cast<std::size_t>(language);
    if (!by_language_[index].empty()) return by_language_[index];
    if (!common_.empty()) return common_;
    return by_language_[1 - index];
}

bool Texts::empty() const {
    return common_.empty() && by_language_[0].empty() && by_language_[1].empty();
}

Texts rule_texts(const DecisionTable& table, const Rule& rule) {
    Texts texts;
    std::string others;
    for (std::size_t i = 0; i < rule.annotations.size(); ++i) {
        const auto& name = i < table.annotations.size() ? table.annotations[i] : std::string();
        if (const auto language = language_of_column(name))
            texts.set(*language, rule.annotations[i]);
        else if (!rule.annotations[i].empty())
            others += rule.annotations[i] + '\n';
    }
    if (!texts.empty()) return texts;
    return Texts(others.empty() ? rule.description : others);
}

void ValueTexts::add(const Definitions& definitions) {
    for (const auto& definition : definitions.types) add(definition, definition.name);
}

void ValueTexts::add(const ItemDefinition& definition, const std::string& type) {
    for (auto rest = std::string_view(definition.description); !rest.empty();) {
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        const auto equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        const Texts texts(line.substr(equals + 1));
        const std::string value(base::trimmed(line.substr(0, equals)));
        if (value.empty() || texts.empty()) continue;
        by_type_[type].emplace(value, texts);
        all_.emplace(value, texts);
    }
    for (const auto& component : definition.components) add(component, type);
}

const Texts* ValueTexts::find(std::string_view type, std::string_view value) const {
    if (const auto words = by_type_.find(type); words != by_type_.end())
        if (const auto found = words->second.find(value); found != words->second.end())
            return &found->second;
    const auto found = all_.find(value);
    return found == all_.end() ? nullptr : &found->second;
}

} // namespace kansli::rules::dmn
