#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

TEST(ContextBuiltins, values_and_entries) {
    expect_all({
        {"get value({key1: \"value1\"}, \"key1\")", "\"value1\""},
        {"get value({key1: \"value1\"}, \"unexistent-key\")", "null"},
        {"get value({a: null}, \"a\")", "null"},
        {"get value(m: {\"a b\": 1}, key: \"a b\")", "1"},
        {"get entries({a: \"foo\", b: 1})",
         "[{key: \"a\", value: \"foo\"}, {key: \"b\", value: 1}]"},
        {"get entries({})", "[]"},
        {"get entries(m: {a: 1}).key", "[\"a\"]"},
    });
    expect_null(
        {"get value(null, \"a\")",
         "get value({}, null)",
         "get value({}, 1)",
         "get value({a: 1})",
         "get value([], \"a\")",
         "get value({a: 1}, [])",
         "get entries(null)",
         "get entries()",
         "get entries(1)",
         "get entries([1, 2])",
         "get entries(map: {})",
         "get entries({}, {})"}
    );
}

TEST(ContextBuiltins, contexts_from_entries) {
    expect_all({
        {"context([{key: \"a\", value: 1}, {key: \"b\", value: 2}])", "{a: 1, b: 2}"},
        {"context([{key: \"a\", value: 1, more: 2}])", "{a: 1}"},
        {"context([{key: \"a\", value: null}])", "{a: null}"},
        {"context({key: \"a\", value: 1})", "{a: 1}"},
        {"context(entries: [])", "{}"},
        {"context(get entries({x: {y: 1}}))", "{x: {y: 1}}"},
    });
    expect_null(
        {"context(null)",
         "context()",
         "context([{key: \"a\"}])",
         "context([{value: 1}])",
         "context([{key: null, value: 1}])",
         "context([{key: 1, value: 1}])",
         "context([1])",
         "context([null])",
         "context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])"}
    );
}

TEST(ContextBuiltins, entries_put) {
    expect_all({
        {"context put({}, \"a\", 1)", "{a: 1}"},
        {"context put({a: 1, b: 2, c: 3}, \"b\", 3)", "{a: 1, b: 3, c: 3}"},
        {"context put({}, \"a\", null)", "{a: null}"},
        {"context put({x: 1, y: {a: 0}}, [\"y\", \"a\"], 2)", "{x: 1, y: {a: 2}}"},
        {"context put({x: 1, y: {a: 0}}, [\"y\", \"b\"], 2)", "{x: 1, y: {a: 0, b: 2}}"},
        {"context put(context: {}, key: \"a\", value: 1)", "{a: 1}"},
        {"context put(context: {a: 1}, keys: [\"a\"], value: 2)", "{a: 2}"},
    });
    expect_null(
        {"context put({}, null, 1)",
         "context put(null, \"a\", 1)",
         "context put({}, \"a\")",
         "context put({}, \"a\", 1, 1)",
         "context put([], \"a\", 1)",
         "context put({}, 1, 1)",
         "context put({x: 1}, [], 2)",
         "context put({x: 1}, [null], 2)",
         "context put({x: {a: 0}}, [\"x\", null], 2)",
         "context put({x: {a: 0}}, [\"x\", \"a\", \"b\"], 2)",
         "context put({x: 1}, [\"y\", \"a\"], 2)",
         "context put(context: {x: 1}, key: [\"x\", \"y\"], value: 2)",
         "context put(context: {}, ky: \"a\", value: 1)"}
    );
}

TEST(ContextBuiltins, contexts_merged) {
    expect_all({
        {"context merge([{a: 1}, {b: 2}])", "{a: 1, b: 2}"},
        {"context merge([{a: 1, b: 1}, {a: 2}])", "{a: 2, b: 1}"},
        {"context merge(contexts: [{}])", "{}"},
        {"context merge({a: 1})", "{a: 1}"},
        {"context merge([])", "{}"},
    });
    expect_null(
        {"context merge(null)",
         "context merge()",
         "context merge([{a: 1}, null])",
         "context merge([1])",
         "context merge(\"a\")"}
    );
}

} // namespace kansli::rules::feel
