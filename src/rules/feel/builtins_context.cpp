// Context functions (DMN 1.5 §10.3.4.8, table 82).
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

Value get_value(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("get value", given, evaluation);
    if (!arguments.fit({{"m", Kind::context}, {"key", Kind::string}})) return {};
    const auto* found = arguments[0].context().find(arguments[1].string());
    return found == nullptr ? Value() : *found;
}

Value get_entries(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("get entries", given, evaluation);
    if (!arguments.fit({{"m", Kind::context}})) return {};
    std::vector<Value> entries;
    for (const auto& [key, value] : arguments[0].context().entries()) {
        evaluation.charge();
        ContextBuilder entry;
        entry.put("key", Value(key));
        entry.put("value", value);
        entries.push_back(evaluation.context(entry));
    }
    return evaluation.list(std::move(entries));
}

Value context(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("context", given, evaluation);
    if (!arguments.fit({{"entries", Kind::list}})) return {};
    ContextBuilder made;
    for (const auto& item : arguments.items(0)) {
        evaluation.charge();
        if (!item.is(Kind::context))
            return arguments.wrong_type("each entry must be a context of key and value");
        const auto* key = item.context().find("key");
        const auto* value = item.context().find("value");
        if (key == nullptr || value == nullptr || !key->is(Kind::string))
            return arguments.wrong_type("each entry must have a string as key, and a value");
        if (made.has(key->string()))
            return arguments.wrong_value("there are two entries of the key " + key->string());
        made.put(key->text(), *value);
    }
    return evaluation.context(made);
}

Value with_entry(const Context& context, const Value& key, Value value, Evaluation& evaluation) {
    evaluation.charge(context.entries().size());
    ContextBuilder made(context);
    made.put(key.text(), std::move(value));
    return evaluation.context(made);
}

// Only contexts on the way are entered, and values have a limited depth: so has the recursion.
Value with_path(
    const Value& context,
    std::span<const Value> keys,
    const Value& value,
    const Arguments& arguments
) {
    auto& evaluation = arguments.evaluation();
    if (!context.is(Kind::context))
        return arguments.wrong_value("keys lead to something that is no context");
    if (keys.size() == 1) return with_entry(context.context(), keys.front(), value, evaluation);
    const auto* inner = context.context().find(keys.front().string());
    auto changed =
        with_path(inner == nullptr ? Value() : *inner, keys.subspan(1), value, arguments);
    if (changed.is_null()) return {};
    return with_entry(context.context(), keys.front(), std::move(changed), evaluation);
}

Value put(Arguments& arguments, Kinds kinds) {
    auto& evaluation = arguments.evaluation();
    if (!arguments.fit({{"context", Kind::context}, {"key", kinds}})) return {};
    const auto keys = arguments.items(1);
    evaluation.charge(keys.size());
    const bool are_strings = std::all_of(keys.begin(), keys.end(), [](const Value& key) {
        return key.is(Kind::string);
    });
    if (keys.empty() || !are_strings)
        return arguments.wrong_type("a key must be a string, keys a list of one string or more");
    return with_path(arguments[0], keys, arguments[2], arguments);
}

Value context_put(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("context put", given, evaluation);
    return put(arguments, Kind::string | Kind::list);
}

Value context_put_key(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("context put", given, evaluation);
    return put(arguments, Kind::string);
}

// Later contexts win.
Value context_merge(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("context merge", given, evaluation);
    if (!arguments.fit({{"contexts", Kind::list}})) return {};
    ContextBuilder made;
    for (const auto& item : arguments.items(0)) {
        if (!item.is(Kind::context))
            return arguments.wrong_type("contexts must hold contexts alone");
        for (const auto& [key, value] : item.context().entries()) {
            evaluation.charge();
            made.put(key, value);
        }
    }
    return evaluation.context(made);
}

} // namespace

std::vector<Builtin> context_builtins() {
    return {
        {"get value", {{{"m", "key"}, 2}}, get_value},
        {"get entries", {{{"m"}, 1}}, get_entries, TypeKind::list},
        {"context", {{{"entries"}, 1}}, context, TypeKind::context},
        {"context put",
         {{.parameters = {"context", "key", "value"}, .required = 3, .named = context_put_key},
          {{"context", "keys", "value"}, 3}},
         context_put,
         TypeKind::context},
        {"context merge", {{{"contexts"}, 1}}, context_merge, TypeKind::context},
    };
}

} // namespace kansli::rules::feel
