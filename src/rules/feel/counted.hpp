// What is shared by counting who holds it: the immutable parts of values and what models are made
// of. Threads may share it.
#pragma once

#include <atomic>
#include <cstdint>
#include <utility>

namespace kansli::rules::feel {

class Counted {
public:
    Counted() = default;
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    virtual ~Counted() = default;

    bool is_shared() const noexcept { return count_.load(std::memory_order_acquire) > 1; }

    void retain() const noexcept { count_.fetch_add(1, std::memory_order_relaxed); }

    void release() const noexcept {
        if (count_.fetch_sub(1, std::memory_order_acq_rel) == 1) delete this;
    }

private:
    mutable std::atomic<std::uint32_t> count_{0};
};

// A counted pointer to something immutable.
template <class T>
class Ref {
public:
    Ref() noexcept = default;

    explicit Ref(const T* target) noexcept : target_(target) {
        if (target_ != nullptr) target_->retain();
    }

    Ref(const Ref& other) noexcept : Ref(other.target_) {}

    Ref(Ref&& other) noexcept : target_(std::exchange(other.target_, nullptr)) {}

    Ref& operator=(Ref other) noexcept {
        std::swap(target_, other.target_);
        return *this;
    }

    ~Ref() {
        if (target_ != nullptr) target_->release();
    }

    explicit operator bool() const noexcept { return target_ != nullptr; }

    const T* get() const noexcept { return target_; }

    const T& operator*() const noexcept { return *target_; }

    const T* operator->() const noexcept { return target_; }

private:
    const T* target_ = nullptr;
};

template <class T, class... Arguments>
Ref<T> make_ref(Arguments&&... arguments) {
    return Ref<T>(new T(std::forward<Arguments>(arguments)...));
}

} // namespace kansli::rules::feel
