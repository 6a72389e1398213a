// e.name: entries of contexts, properties of dates, times, durations and ranges (DMN 1.5
// §10.3.2.13.3, tables 61 to 65), and both over lists.
#include "rules/feel/nodes.hpp"

namespace kansli::rules::feel {

namespace {

enum class Property {
    none,
    year,
    month,
    day,
    weekday,
    hour,
    minute,
    second,
    time_offset,
    timezone,
    years,
    months,
    days,
    hours,
    minutes,
    seconds,
    start,
    end,
    start_included,
    end_included
};

Property property_named(std::string_view name) {
    static constexpr std::pair<std::string_view, Property> known[] = {
        {"year", Property::year},
        {"month", Property::month},
        {"day", Property::day},
        {"weekday", Property::weekday},
        {"hour", Property::hour},
        {"minute", Property::minute},
        {"second", Property::second},
        {"time offset", Property::time_offset},
        {"timezone", Property::timezone},
        {"years", Property::years},
        {"months", Property::months},
        {"days", Property::days},
        {"hours", Property::hours},
        {"minutes", Property::minutes},
        {"seconds", Property::seconds},
        {"start", Property::start},
        {"end", Property::end},
        {"start included", Property::start_included},
        {"end included", Property::end_included},
    };
    for (const auto& [text, property] : known)
        if (text == name) return property;
    return Property::none;
}

using Found = std::optional<Value>;

Found of_date(const Date& date, Property property) {
    switch (property) {
    case Property::year:
        return Number(date.year());
    case Property::month:
        return Number(date.month());
    case Property::day:
        return Number(date.day());
    case Property::weekday:
        return Number(date.weekday());
    default:
        return std::nullopt;
    }
}

template <class Moment>
Value offset_of(const Moment& moment) {
    const auto offset = moment.time_offset();
    return offset ? Value(*offset) : Value();
}

Found of_time(const Time& time, Property property) {
    switch (property) {
    case Property::hour:
        return Number(time.hour());
    case Property::minute:
        return Number(time.minute());
    case Property::second:
        return Number(time.second());
    case Property::time_offset:
        return offset_of(time);
    case Property::timezone:
        return time.zone().is_named() ? Value::string(time.zone().name()) : Value();
    default:
        return std::nullopt;
    }
}

Found of_date_time(const DateTime& moment, Property property) {
    if (property == Property::time_offset) return offset_of(moment);
    auto found = of_date(moment.date(), property);
    return found ? found : of_time(moment.time(), property);
}

Found of_years_months(const YearsMonths& duration, Property property) {
    if (property == Property::years) return Number(duration.years());
    if (property == Property::months) return Number(duration.months());
    return std::nullopt;
}

Found of_days_time(const DaysTime& duration, Property property) {
    switch (property) {
    case Property::days:
        return Number(duration.days());
    case Property::hours:
        return Number(duration.hours());
    case Property::minutes:
        return Number(duration.minutes());
    case Property::seconds:
        return duration.seconds();
    default:
        return std::nullopt;
    }
}

Found of_range(const Range& range, Property property) {
    switch (property) {
    case Property::start:
        return range.low();
    case Property::end:
        return range.high();
    case Property::start_included:
        return Value(range.low_included());
    case Property::end_included:
        return Value(range.high_included());
    default:
        return std::nullopt;
    }
}

Found property_of(const Value& value, Property property) {
    switch (value.kind()) {
    case Kind::date:
        return of_date(value.date(), property);
    case Kind::time:
        return of_time(value.time(), property);
    case Kind::date_time:
        return of_date_time(value.date_time(), property);
    case Kind::years_months:
        return of_years_months(value.years_months(), property);
    case Kind::days_time:
        return of_days_time(value.days_time(), property);
    case Kind::range:
        return of_range(value.range(), property);
    default:
        return std::nullopt;
    }
}

class PathNode final : public Node {
public:
    PathNode(NodePtr source, std::string name, Position position)
        : source_(std::move(source)),
          name_(std::move(name)),
          property_(property_named(name_)),
          position_(position) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge();
        Value scratch;
        const auto& source = source_->peek(frame, scratch);
        return source.is(Kind::list) ? of_items(source, frame) : of_one(source, frame);
    }

    const Value& peek(Frame& frame, Value& scratch) const override {
        frame.evaluation.charge();
        Value own;
        const auto& source = source_->peek(frame, own);
        if (&source != &own && source.is(Kind::context)) {
            if (const auto* found = source.context().find(name_)) return *found;
        }
        scratch = source.is(Kind::list) ? of_items(source, frame) : of_one(source, frame);
        return scratch;
    }

private:
    Value of_items(const Value& list, Frame& frame) const {
        frame.evaluation.charge(list.items().size());
        std::vector<Value> results;
        results.reserve(list.items().size());
        for (const auto& item : list.items())
            results.push_back(item.is(Kind::list) ? of_items(item, frame) : of_one(item, frame));
        return frame.evaluation.list(std::move(results));
    }

    Value of_one(const Value& value, Frame& frame) const {
        if (value.is(Kind::context)) {
            if (const auto* found = value.context().find(name_)) return *found;
        } else if (property_ != Property::none) {
            if (auto found = property_of(value, property_)) return *std::move(found);
        }
        frame.evaluation.at(position_);
        return frame.evaluation.null(
            Reason::unknown_name,
            "a " + std::string(kind_name(value.kind())) +
                (value.is(Kind::context) ? " without the entry " : " has no ") + name_
        );
    }

    NodePtr source_;
    std::string name_;
    Property property_;
    Position position_;
};

class ImplicitPathNode final : public Node {
public:
    ImplicitPathNode(NodePtr item, std::string name, NodePtr fallback)
        : item_(std::move(item)), name_(std::move(name)), fallback_(std::move(fallback)) {}

    Value evaluate(Frame& frame) const override {
        Value scratch;
        return peek(frame, scratch);
    }

    const Value& peek(Frame& frame, Value& scratch) const override {
        frame.evaluation.charge();
        Value own;
        const auto& item = item_->peek(frame, own);
        if (item.is(Kind::context)) {
            if (const auto* found = item.context().find(name_)) {
                if (&item != &own) return *found;
                return scratch = *found;
            }
        }
        return fallback_->peek(frame, scratch);
    }

private:
    NodePtr item_;
    std::string name_;
    NodePtr fallback_;
};

} // namespace

NodePtr make_path(NodePtr source, std::string name, Position position) {
    return std::make_unique<PathNode>(std::move(source), std::move(name), position);
}

NodePtr make_implicit_path(NodePtr item, std::string name, NodePtr fallback) {
    return std::make_unique<ImplicitPathNode>(
        std::move(item), std::move(name), std::move(fallback)
    );
}

} // namespace kansli::rules::feel
