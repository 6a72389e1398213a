// list[filter] (DMN 1.5 §10.3.2.13.1, table 54): a number picks an item, from the end when
// negative; a condition keeps the items for which it is true. What is no list is a list of one.
#include "rules/feel/nodes.hpp"

namespace kansli::rules::feel {

namespace {

class FilterNode final : public Node {
public:
    FilterNode(NodePtr source, NodePtr filter, std::size_t item, FilterKind kind, Position position)
        : source_(std::move(source)),
          filter_(std::move(filter)),
          item_(item),
          kind_(kind),
          position_(position) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge();
        auto source = source_->evaluate(frame);
        if (source.is_null()) return {};
        if (!source.is(Kind::list)) source = Value::list({std::move(source)});
        if (kind_ == FilterKind::condition) return kept(source, frame);
        auto index = index_value(frame);
        if (index.is(Kind::number)) return picked(source, index.number(), frame);
        if (kind_ == FilterKind::unknown) return kept(source, frame);
        frame.evaluation.at(position_);
        return frame.evaluation.wrong_type(
            "the index is a " + std::string(kind_name(index.kind()))
        );
    }

private:
    // Without an item. When it is a condition after all, what it says of the missing item is
    // nobody's business.
    Value index_value(Frame& frame) const {
        const auto said = frame.evaluation.diagnostic_count();
        frame.locals[item_] = Value();
        auto index = filter_->evaluate(frame);
        if (kind_ == FilterKind::unknown) frame.evaluation.forget_diagnostics_after(said);
        return index;
    }

    Value picked(const Value& list, const Number& index, Frame& frame) const {
        const auto whole = index.to_int64();
        const auto count = static_cast<std::int64_t>(list.items().size());
        if (whole && *whole >= 1 && *whole <= count)
            return list.items()[static_cast<std::size_t>(*whole - 1)];
        if (whole && *whole <= -1 && *whole >= -count)
            return list.items()[static_cast<std::size_t>(count + *whole)];
        frame.evaluation.at(position_);
        return frame.evaluation.wrong_value(
            "there is no item " + index.to_text() + " in a list of " + std::to_string(count)
        );
    }

    Value kept(const Value& list, Frame& frame) const {
        std::vector<Value> results;
        for (const auto& item : list.items()) {
            frame.evaluation.charge();
            frame.locals[item_] = item;
            Value scratch;
            const auto& result = filter_->peek(frame, scratch);
            if (result.is_true()) {
                results.push_back(item);
            } else if (!result.is(Kind::boolean) && !result.is_null()) {
                frame.evaluation.at(position_);
                return frame.evaluation.wrong_type(
                    "the filter is a " + std::string(kind_name(result.kind()))
                );
            }
        }
        frame.locals[item_] = Value();
        return frame.evaluation.list(std::move(results));
    }

    NodePtr source_;
    NodePtr filter_;
    std::size_t item_;
    FilterKind kind_;
    Position position_;
};

} // namespace

NodePtr
make_filter(NodePtr source, NodePtr filter, std::size_t item, FilterKind kind, Position position) {
    return std::make_unique<FilterNode>(std::move(source), std::move(filter), item, kind, position);
}

} // namespace kansli::rules::feel
