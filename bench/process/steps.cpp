// Instances a second, in memory and with three durable commits each, and what the same writes cost
// without an engine.
#include "bench/process/bench.hpp"
#include "process/model/reader.hpp"

#include <fmt/format.h>

#include <future>
#include <map>
#include <stdexcept>
#include <variant>

namespace kansli::bench {

namespace {

using process::CommandKind;

void advance(
    const process::Definition& definition,
    process::Instance& instance,
    const process::Command& command
) {
    static const process::Environment environment;
    auto result = process::step(definition, instance, command, environment);
    if (result.rejection) throw std::runtime_error(result.rejection->reason);
    instance = std::move(result.after);
}

void play(const process::Definition& definition) {
    process::Instance instance;
    advance(
        definition,
        instance,
        {.kind = CommandKind::start, .text = "business", .variables = at_start}
    );
    const auto work = instance.external_tasks.front().key;
    advance(
        definition,
        instance,
        {.kind = CommandKind::complete_external, .key = work, .variables = {{"score", 7}}}
    );
    const auto review = instance.activations.back().key;
    advance(definition, instance, {.kind = CommandKind::complete_user_task, .key = review});
    if (instance.state != process::InstanceState::completed)
        throw std::runtime_error("an instance is not over");
}

// The three steps of an instance, each of which `write` is to commit: write(work).
template <class Write>
void play(const process::ProcessStore& store, const Write& write) {
    process::InstanceId id;
    process::Key key = process::no_key;
    write([&](storage::Transaction& tx) {
        const process::NewInstance wanted{
            .key = "bench", .business_key = "business", .variables = at_start};
        const auto row = store.start(tx, wanted, base::system_now());
        id = row.id;
        key = store.instance(tx, row).external_tasks.front().key;
    });
    write([&](storage::Transaction& tx) {
        const process::Command done{
            .kind = CommandKind::complete_external, .key = key, .variables = {{"score", 7}}};
        key =
            store.instance(tx, store.run(tx, id, done, base::system_now())).activations.back().key;
    });
    write([&](storage::Transaction& tx) {
        store.run(
            tx, id, {.kind = CommandKind::complete_user_task, .key = key}, base::system_now()
        );
    });
}

template <class Play>
Steps from_clients(const Sizes& sizes, const Play& play) {
    const auto begun = Steady::now();
    const auto client = [&] {
        std::vector<double> times;
        while (since(begun) < sizes.seconds) play(times);
        return times;
    };
    std::vector<std::future<std::vector<double>>> clients;
    for (std::size_t i = 0; i < sizes.clients; ++i)
        clients.push_back(std::async(std::launch::async, client));
    Steps steps;
    for (auto& each : clients) {
        const auto times = each.get();
        steps.times.insert(steps.times.end(), times.begin(), times.end());
    }
    steps.taken = since(begun);
    return steps;
}

// A statement that changes something, with values of its own.
struct Statement {
    std::string sql;
    std::vector<storage::Value> values;
};

storage::Value owned(const storage::Value& value) {
    if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
    return value;
}

// Notes what a step writes as it does so.
class Recorder final : public storage::Connection {
public:
    Recorder(storage::Connection& to, std::vector<Statement>& statements)
        : to_(to), statements_(statements) {}

    std::int64_t
    run(std::string_view sql, std::span<const storage::Value> values, storage::RowSink* sink
    ) override {
        if (!sql.starts_with("SELECT")) note(sql, values);
        return to_.run(sql, values, sink);
    }

    void send(std::string_view sql, std::span<const storage::Value> values) override {
        note(sql, values);
        to_.send(sql, values);
    }

private:
    void note(std::string_view sql, std::span<const storage::Value> values) {
        Statement made{std::string(sql), {}};
        for (const auto& value : values) made.values.push_back(owned(value));
        statements_.push_back(std::move(made));
    }

    storage::Connection& to_;
    std::vector<Statement>& statements_;
};

using Script = std::vector<std::vector<Statement>>; // of each commit

Script record(Bed& bed) {
    Script script;
    play(bed.store, [&](const auto& work) {
        script.emplace_back();
        bed.write([&](storage::Transaction& tx) {
            Recorder recorder(tx.connection(), script.back());
            storage::Transaction recorded(recorder);
            work(recorded);
        });
    });
    return script;
}

// The same statements for another instance: what has an id in the first has a new one. The model
// stays the same.
void play_again(
    Bed& bed,
    const Script& script,
    const base::Uuid& model,
    std::vector<double>& times
) {
    std::map<base::Uuid, base::Uuid> ids{{model, model}};
    for (const auto& statements : script) {
        auto mine = statements;
        for (auto& statement : mine)
            for (auto& value : statement.values)
                if (auto* id = std::get_if<base::Uuid>(&value))
                    *id = ids.try_emplace(*id, base::Uuid::make()).first->second;
        const auto begun = Steady::now();
        bed.write([&](storage::Transaction& tx) {
            for (const auto& each : mine) tx.connection().send(each.sql, each.values);
        });
        times.push_back(since(begun).count());
    }
}

void tell(const Bed& bed, std::string_view what, Steps& steps) {
    const auto [p50, p99] = percentiles(steps.times);
    fmt::print(
        "{}: {}: {:.0f} instances/s, a step p50 {:.1f} ms, p99 {:.1f} ms\n",
        bed.name(),
        what,
        steps.instances_per_second(),
        p50,
        p99
    );
}

} // namespace

void measure_in_memory(const Sizes& sizes) {
    const auto read = process::read_model(file_text("bench/process/model.bpmn"));
    if (read.definitions.empty())
        throw std::runtime_error("the model is refused: " + read.problems.front().message);
    const auto begun = Steady::now();
    std::size_t instances = 0;
    for (; since(begun) < sizes.seconds; instances += 1000)
        for (int i = 0; i < 1000; ++i) play(*read.definitions.front());
    fmt::print(
        "in memory, one thread: {:.0f} instances/s\n",
        static_cast<double>(instances) / since(begun).count()
    );
}

Steps run_clients(Bed& bed, const Sizes& sizes) {
    return from_clients(sizes, [&](std::vector<double>& times) {
        play(bed.store, [&](const auto& work) {
            const auto begun = Steady::now();
            bed.write(work);
            times.push_back(since(begun).count());
        });
    });
}

void measure_steps(Bed& bed, const Sizes& sizes) {
    const auto script = record(bed);
    base::Uuid model;
    bed.database->read([&](storage::Transaction& tx) {
        model = process::find_latest(tx, "bench", "")->id.uuid();
    });
    auto raw = from_clients(sizes, [&](std::vector<double>& times) {
        play_again(bed, script, model, times);
    });
    auto steps = run_clients(bed, sizes);
    tell(bed, fmt::format("{} clients", sizes.clients), steps);
    tell(bed, "the same writes without an engine", raw);
    fmt::print(
        "{}: {:.2f} of the writes alone\n",
        bed.name(),
        steps.instances_per_second() / raw.instances_per_second()
    );
}

} // namespace kansli::bench
