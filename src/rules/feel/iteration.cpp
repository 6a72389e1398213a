// for, some and every (DMN 1.5 §10.3.2.14), over lists, ranges and `from..to`.
#include "rules/feel/nodes.hpp"

namespace kansli::rules::feel {

namespace {

// What an iterator goes through: a list's items, or whole numbers or days one by one.
class Domain {
public:
    explicit Domain(Value list) : list_(std::move(list)), count_(list_.items().size()) {}

    Domain(Kind kind, std::int64_t first, std::int64_t last)
        : kind_(kind),
          first_(first),
          step_(first <= last ? 1 : -1),
          count_(
              first <= last
                  ? static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first) + 1
                  : static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(last) + 1
          ) {}

    static Domain empty() { return Domain(Value::list({})); }

    std::uint64_t count() const { return count_; }

    Value at(std::uint64_t index) const {
        if (kind_ == Kind::list) return list_.items()[index];
        const auto position = first_ + step_ * static_cast<std::int64_t>(index);
        if (kind_ == Kind::number) return Number(position);
        const auto day = Date::of_days(position);
        return day ? Value(*day) : Value();
    }

private:
    Value list_;
    Kind kind_ = Kind::list;
    std::int64_t first_ = 0;
    std::int64_t step_ = 1;
    std::uint64_t count_;
};

// 2^53: nobody walks further, and sums with it do not overflow.
constexpr std::int64_t farthest = std::int64_t{1} << 53;

std::optional<std::int64_t> walkable(const Value& value) {
    if (value.is(Kind::date)) return value.date().days();
    if (!value.is(Kind::number)) return std::nullopt;
    const auto whole = value.number().to_int64();
    if (!whole || *whole > farthest || *whole < -farthest) return std::nullopt;
    return whole;
}

std::optional<Domain> walk(const Value& from, const Value& to, Evaluation& evaluation) {
    const auto first = walkable(from);
    const auto last = walkable(to);
    if (first && last && from.is(to.kind())) return Domain(from.kind(), *first, *last);
    evaluation.wrong_type(
        "an iteration goes between two whole numbers or two dates, not from a " +
        std::string(kind_name(from.kind())) + " to a " + std::string(kind_name(to.kind()))
    );
    return std::nullopt;
}

std::optional<Domain> walk_range(const Range& range, Evaluation& evaluation) {
    const auto first = walkable(range.low());
    const auto last = walkable(range.high());
    if (!first || !last || !range.low().is(range.high().kind()))
        return walk(range.low(), range.high(), evaluation);
    const auto from = *first + (range.low_included() ? 0 : 1);
    const auto to = *last - (range.high_included() ? 0 : 1);
    if (from > to) return Domain::empty();
    return Domain(range.low().kind(), from, to);
}

std::optional<Domain> domain_of(const IteratorNode& iterator, Frame& frame) {
    frame.evaluation.charge();
    auto source = iterator.source->evaluate(frame);
    if (iterator.to != nullptr) {
        const auto to = iterator.to->evaluate(frame);
        frame.evaluation.at(iterator.position);
        return walk(source, to, frame.evaluation);
    }
    frame.evaluation.at(iterator.position);
    if (source.is(Kind::list)) return Domain(std::move(source));
    if (source.is(Kind::range)) return walk_range(source.range(), frame.evaluation);
    if (!source.is_null()) return Domain(Value::list({std::move(source)}));
    frame.evaluation.wrong_type("null cannot be iterated over");
    return std::nullopt;
}

enum class Next { go_on, stop };

// Calls `visit` for each combination, the last iterator running fastest; `stop` ends all.
// False when a domain is null.
template <class Visit>
bool iterate(
    const std::vector<IteratorNode>& iterators,
    Frame& frame,
    const Visit& visit,
    Next& next,
    std::size_t depth = 0
) {
    const auto& iterator = iterators[depth];
    const auto domain = domain_of(iterator, frame);
    if (!domain) return false;
    for (std::uint64_t i = 0; i < domain->count() && next == Next::go_on; ++i) {
        frame.evaluation.charge();
        frame.locals[iterator.slot] = domain->at(i);
        if (depth + 1 == iterators.size())
            next = visit();
        else if (!iterate(iterators, frame, visit, next, depth + 1))
            return false;
    }
    frame.locals[iterator.slot] = Value();
    return true;
}

class ForNode final : public Node {
public:
    ForNode(std::vector<IteratorNode> iterators, NodePtr body, std::size_t partial)
        : iterators_(std::move(iterators)), body_(std::move(body)), partial_(partial) {}

    Value evaluate(Frame& frame) const override {
        return partial_ == no_slot ? collect(frame) : collect_with_partial(frame);
    }

private:
    Value collect(Frame& frame) const {
        std::vector<Value> results;
        auto next = Next::go_on;
        const auto most = frame.evaluation.limits().list_length;
        const auto visit = [&] {
            frame.evaluation.charge_memory(sizeof(Value));
            results.push_back(body_->evaluate(frame));
            return results.size() > most ? Next::stop : Next::go_on; // list() says so
        };
        if (!iterate(iterators_, frame, visit, next)) return {};
        return frame.evaluation.list(std::move(results));
    }

    Value collect_with_partial(Frame& frame) const {
        auto& partial = frame.locals[partial_];
        partial = frame.evaluation.list({});
        auto next = Next::go_on;
        const auto visit = [&] {
            auto result = body_->evaluate(frame);
            partial = frame.evaluation.appended(std::move(partial), std::move(result));
            return Next::go_on;
        };
        const bool done = iterate(iterators_, frame, visit, next);
        auto results = std::move(partial);
        partial = Value();
        return done ? results : Value();
    }

    std::vector<IteratorNode> iterators_;
    NodePtr body_;
    std::size_t partial_;
};

class QuantifiedNode final : public Node {
public:
    QuantifiedNode(
        Quantifier quantifier,
        std::vector<IteratorNode> iterators,
        NodePtr condition,
        Position position
    )
        : decided_(quantifier == Quantifier::some),
          iterators_(std::move(iterators)),
          condition_(std::move(condition)),
          position_(position) {}

    // True decides `some`, false `every`; else null when a condition was neither.
    Value evaluate(Frame& frame) const override {
        bool unknown = false;
        auto next = Next::go_on;
        const auto visit = [&] {
            Value scratch;
            const auto& result = condition_->peek(frame, scratch);
            if (!result.is(Kind::boolean)) {
                unknown = true;
                return Next::go_on;
            }
            return result.boolean() == decided_ ? Next::stop : Next::go_on;
        };
        if (!iterate(iterators_, frame, visit, next)) return {};
        if (next == Next::stop) return Value(decided_);
        if (!unknown) return Value(!decided_);
        frame.evaluation.at(position_);
        return frame.evaluation.wrong_type("a condition is neither true nor false");
    }

private:
    bool decided_;
    std::vector<IteratorNode> iterators_;
    NodePtr condition_;
    Position position_;
};

} // namespace

NodePtr make_for(std::vector<IteratorNode> iterators, NodePtr body, std::size_t partial) {
    return std::make_unique<ForNode>(std::move(iterators), std::move(body), partial);
}

NodePtr make_quantified(
    Quantifier quantifier,
    std::vector<IteratorNode> iterators,
    NodePtr condition,
    Position position
) {
    return std::make_unique<QuantifiedNode>(
        quantifier, std::move(iterators), std::move(condition), position
    );
}

} // namespace kansli::rules::feel
