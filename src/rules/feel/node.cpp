#include "rules/feel/node.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

constexpr std::size_t chunk_size = 64;

} // namespace

Locals::Locals(Evaluation& evaluation, std::size_t count)
    : evaluation_(evaluation),
      count_(count),
      outer_chunk_(evaluation.chunk_),
      outer_used_(evaluation.used_) {
    if (count == 0) return;
    auto& chunks = evaluation.chunks_;
    const auto fits = [&] {
        return evaluation.chunk_ < chunks.size() &&
               chunks[evaluation.chunk_].size - evaluation.used_ >= count;
    };
    while (!fits()) {
        if (evaluation.chunk_ + 1 >= chunks.size()) {
            const auto size = std::max(count, chunk_size);
            evaluation.charge_memory(size * sizeof(Value));
            chunks.push_back({std::make_unique<Value[]>(size), size});
            evaluation.chunk_ = chunks.size() - 1;
        } else {
            ++evaluation.chunk_;
        }
        evaluation.used_ = 0;
    }
    values_ = chunks[evaluation.chunk_].values.get() + evaluation.used_;
    evaluation.used_ += count;
}

Locals::~Locals() {
    for (std::size_t i = 0; i < count_; ++i) values_[i] = Value();
    evaluation_.chunk_ = outer_chunk_;
    evaluation_.used_ = outer_used_;
}

} // namespace kansli::rules::feel
