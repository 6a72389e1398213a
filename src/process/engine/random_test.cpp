// Random block-structured processes against a plain interpreter of the same blocks: no token is
// lost, none is doubled, and whatever the order in which tasks are completed the same tasks are
// done as often.
#include "process/test_process.hpp"

#include <random>

namespace kansli::process {

namespace {

enum class BlockKind {
    task,
    sequence,
    parallel,
    exclusive,
    inclusive,
    loop,
    sub_process,
    transaction,
    repeated,
    turned
};

struct Block {
    BlockKind kind = BlockKind::task;
    int id = 0;
    int number = 0; // of the flow that is chosen, of the turns of a loop or the repetitions
    std::vector<Block> parts;
};

class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    Block block(int depth) {
        Block made;
        made.id = next_++;
        made.kind = depth == 0 ? BlockKind::task : static_cast<BlockKind>(pick(0, 9));
        made.number = pick(1, 3);
        const auto parts = parts_of(made.kind);
        for (int i = 0; i < parts; ++i) made.parts.push_back(block(depth - 1));
        return made;
    }

    int pick(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }

private:
    int parts_of(BlockKind kind) {
        switch (kind) {
        case BlockKind::task:
        case BlockKind::repeated:
        case BlockKind::turned:
            return 0;
        case BlockKind::loop:
        case BlockKind::sub_process:
        case BlockKind::transaction:
            return 1;
        default:
            return pick(2, 3);
        }
    }

    std::mt19937 random_;
    int next_ = 1;
};

std::string name(const char* prefix, const Block& block) {
    return prefix + std::to_string(block.id);
}

// Appends the block's elements and flows; gives its first and last element.
class Writer {
public:
    std::pair<std::string, std::string> write(const Block& block) {
        switch (block.kind) {
        case BlockKind::task:
            text_ += user(name("t", block));
            return {name("t", block), name("t", block)};
        case BlockKind::repeated:
            text_ += user(
                name("t", block),
                "<multiInstanceLoopCharacteristics isSequential=\"" +
                    std::string(block.id % 2 == 0 ? "true" : "false") + "\"><loopCardinality>" +
                    std::to_string(block.number) +
                    "</loopCardinality></multiInstanceLoopCharacteristics>"
            );
            return {name("t", block), name("t", block)};
        case BlockKind::turned:
            text_ += user(
                name("t", block),
                fmt::format(
                    R"(<standardLoopCharacteristics testBefore="{}"><loopCondition>)"
                    "loopCounter &lt; {}</loopCondition></standardLoopCharacteristics>",
                    block.id % 2 == 0,
                    block.number
                )
            );
            return {name("t", block), name("t", block)};
        case BlockKind::transaction:
            return transaction(block);
        case BlockKind::sequence:
            return sequence(block);
        case BlockKind::sub_process:
            return sub_process(block);
        case BlockKind::loop:
            return loop(block);
        default:
            return branches(block);
        }
    }

    std::string take() { return std::move(text_); }

private:
    std::pair<std::string, std::string> sequence(const Block& block) {
        auto whole = write(block.parts[0]);
        for (std::size_t i = 1; i < block.parts.size(); ++i) {
            const auto next = write(block.parts[i]);
            text_ += flows(whole.second + " " + next.first);
            whole.second = next.second;
        }
        return whole;
    }

    std::pair<std::string, std::string> sub_process(const Block& block) {
        const auto id = name("s", block);
        text_ += "<subProcess id=\"" + id + "\"><startEvent id=\"in" + id + "\"/>";
        const auto inside = write(block.parts[0]);
        text_ += end("out" + id) + flows("in" + id + " " + inside.first) +
                 flows(inside.second + " out" + id) + "</subProcess>";
        return {id, id};
    }

    // A task is done, the part inside, and where it is canceled the task is undone.
    std::pair<std::string, std::string> transaction(const Block& block) {
        const auto id = name("x", block);
        const auto task = name("t", block);
        const auto undo = name("u", block);
        text_ += "<transaction id=\"" + id + "\"><startEvent id=\"in" + id + "\"/>" + user(task) +
                 "<boundaryEvent id=\"b" + id + "\" attachedToRef=\"" + task +
                 "\"><compensateEventDefinition/></boundaryEvent><userTask id=\"" + undo +
                 "\" isForCompensation=\"true\"/><association id=\"a" + id + "\" sourceRef=\"b" +
                 id + "\" targetRef=\"" + undo + "\"/>";
        const auto inside = write(block.parts[0]);
        const std::string last = is_canceled(block) ? "<cancelEventDefinition/>" : "";
        text_ += "<endEvent id=\"out" + id + "\">" + last + "</endEvent>" +
                 flows("in" + id + " " + task + " " + inside.first) +
                 flows(inside.second + " out" + id) + "</transaction><boundaryEvent id=\"c" + id +
                 "\" attachedToRef=\"" + id + "\"><cancelEventDefinition/></boundaryEvent>" +
                 element("exclusiveGateway", "m" + id) + flows(id + " m" + id) +
                 flows("c" + id + " m" + id);
        return {id, "m" + id};
    }

    // A counter of its own decides when to go on.
    std::pair<std::string, std::string> loop(const Block& block) {
        const auto merge = name("m", block);
        const auto choice = name("c", block);
        const auto count = name("n", block);
        text_ += element("exclusiveGateway", merge) + "<exclusiveGateway id=\"" + choice +
                 "\" default=\"" + choice + "-" + name("o", block) + "\"/>" + "<scriptTask id=\"" +
                 count + "\" scriptFormat=\"feel\" camunda:resultVariable=\"" + count +
                 "\"><script>if " + count + " = null then 1 else " + count +
                 " + 1</script></scriptTask>" + element("manualTask", name("o", block));
        const auto inside = write(block.parts[0]);
        text_ += flows(merge + " " + inside.first) +
                 flows(inside.second + " " + count + " " + choice + " " + name("o", block)) +
                 flow_if(choice, merge, count + " &lt; " + std::to_string(block.number));
        return {merge, name("o", block)};
    }

    std::pair<std::string, std::string> branches(const Block& block) {
        const std::string kind = block.kind == BlockKind::parallel    ? "parallelGateway"
                                 : block.kind == BlockKind::exclusive ? "exclusiveGateway"
                                                                      : "inclusiveGateway";
        const auto fork = name("f", block);
        const auto join = name("j", block);
        text_ += element(kind, fork) + element(kind, join);
        for (std::size_t i = 0; i < block.parts.size(); ++i) {
            const auto part = write(block.parts[i]);
            const bool is_taken = taken(block, i);
            text_ += block.kind == BlockKind::parallel
                         ? flows(fork + " " + part.first)
                         : flow_if(fork, part.first, is_taken ? "true" : "1 > 2");
            text_ += flows(part.second + " " + join);
        }
        return {fork, join};
    }

public:
    static bool is_canceled(const Block& block) { return block.number != 1; }

    static bool taken(const Block& block, std::size_t part) {
        const auto chosen = static_cast<std::size_t>(block.number) % block.parts.size();
        if (block.kind == BlockKind::parallel) return true;
        if (block.kind == BlockKind::exclusive) return part == chosen;
        return part <= chosen;
    }

private:
    std::string text_;
};

// How often each task is done. In a loop an inner counter goes on from where it was, so that an
// inner loop makes a single turn each time but the first.
void count_tasks(const Block& block, std::map<std::string, int>& tasks, std::set<int>& begun) {
    if (block.kind == BlockKind::task) ++tasks[name("t", block)];
    if (block.kind == BlockKind::repeated || block.kind == BlockKind::turned)
        tasks[name("t", block)] += block.number;
    if (block.kind == BlockKind::transaction) {
        ++tasks[name("t", block)];
        if (Writer::is_canceled(block)) ++tasks[name("u", block)];
    }
    const auto turns =
        block.kind == BlockKind::loop && begun.insert(block.id).second ? block.number : 1;
    for (int turn = 0; turn < turns; ++turn)
        for (std::size_t i = 0; i < block.parts.size(); ++i)
            if (block.kind == BlockKind::sequence || block.parts.size() == 1 ||
                Writer::taken(block, i))
                count_tasks(block.parts[i], tasks, begun);
}

class RandomProcess : public ::testing::TestWithParam<unsigned> {};

TEST_P(RandomProcess, does_every_task_as_often_as_it_should_in_any_order) {
    for (unsigned seed = GetParam(); seed < GetParam() + 50; ++seed) {
        SCOPED_TRACE(seed);
        Maker maker(seed);
        const auto block = maker.block(4);
        Writer writer;
        const auto [first, last] = writer.write(block);
        Play play(start() + end() + writer.take() + flows("start " + first) + flows(last + " end"));
        std::map<std::string, int> expected;
        std::set<int> begun;
        count_tasks(block, expected, begun);

        play.begin();
        std::map<std::string, int> done;
        while (!play.is_completed()) {
            ASSERT_TRUE(play.instance.incidents.empty()) << play.instance.incidents[0].message;
            std::vector<const Activation*> tasks;
            for (const auto& each : play.instance.activations)
                if (play.definition().at(each.element).kind == ElementKind::user_task &&
                    play.instance.children_of(each.key).empty())
                    tasks.push_back(&each);
            ASSERT_FALSE(tasks.empty()) << play.text;
            const auto& chosen =
                *tasks[static_cast<std::size_t>(maker.pick(0, static_cast<int>(tasks.size()) - 1))];
            ++done[play.definition().at(chosen.element).id];
            play.run({.kind = CommandKind::complete_user_task, .key = chosen.key});
            ASSERT_EQ(play.reason, "");
        }

        EXPECT_EQ(done, expected);
        Instance replayed;
        for (const auto& event : play.all) apply(replayed, event);
        EXPECT_EQ(replayed.next_key, play.instance.next_key);
        EXPECT_EQ(replayed.activations.size(), play.instance.activations.size());
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomProcess, ::testing::Values(1000U, 2000U, 3000U));

} // namespace

} // namespace kansli::process
