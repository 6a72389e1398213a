#include "rules/dmn/trace.hpp"

namespace kansli::rules::dmn {

Trace::Step::Step(Trace* trace, StepKind kind, std::uint32_t element) : trace_(trace) {
    if (trace_ == nullptr) return;
    outer_ = trace_->open_;
    if (trace_->steps_.size() == max_records) {
        ++trace_->left_out_;
        trace_->open_ = -1;
        return;
    }
    own_ = static_cast<std::int32_t>(trace_->steps_.size());
    auto& step = trace_->steps_.emplace_back();
    step.kind = kind;
    step.element = element;
    step.caller = outer_;
    trace_->open_ = own_;
}

Trace::Step::~Step() {
    if (trace_ != nullptr) trace_->open_ = outer_;
}

void Trace::Step::variables(std::vector<feel::Value> values) {
    if (own_ >= 0) trace_->steps_[static_cast<std::size_t>(own_)].variables = std::move(values);
}

void Trace::Step::result(const feel::Value& value) {
    if (own_ >= 0) trace_->steps_[static_cast<std::size_t>(own_)].result = value;
}

void Trace::add(TableRecord&& table) {
    if (open_ < 0 || tables_ == max_records || rules_ + table.rules.size() > max_rules) {
        ++left_out_;
        return;
    }
    ++tables_;
    rules_ += table.rules.size();
    steps_[static_cast<std::size_t>(open_)].tables.push_back(std::move(table));
}

} // namespace kansli::rules::dmn
