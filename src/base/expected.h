#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/check.h"

namespace base {

// Makes an Expected that holds an error: `return base::Unexpected(failure);`
template <class E>
struct Unexpected {
  explicit Unexpected(E why) : error(std::move(why)) {}
  E error;
};

// A value, or the error that explains why there is none. True if it has a value. Reading the one
// that it does not have aborts.
template <class T, class E>
class [[nodiscard]] Expected {
 public:
  // Implicit, so that a function can return a value as it is.
  template <class U = T>
  requires(std::convertible_to<U, T> && !std::same_as<std::remove_cvref_t<U>, Expected>)
      // clang-tidy 14 does not see the constraint.
      // NOLINTNEXTLINE(bugprone-forwarding-reference-overload)
      Expected(U&& value)
      : state_(std::in_place_index<kValue>, std::forward<U>(value)) {}
  Expected(Unexpected<E> why) : state_(std::in_place_index<kError>, std::move(why.error)) {}

  explicit operator bool() const { return state_.index() == kValue; }

  T& operator*() & { return get<kValue>(state_); }
  const T& operator*() const& { return get<kValue>(state_); }
  T&& operator*() && { return std::move(get<kValue>(state_)); }
  T* operator->() { return &get<kValue>(state_); }
  const T* operator->() const { return &get<kValue>(state_); }

  E& error() & { return get<kError>(state_); }
  const E& error() const& { return get<kError>(state_); }
  E&& error() && { return std::move(get<kError>(state_)); }

  // The value, or `other` if there is an error.
  T value_or(T other) && { return *this ? *std::move(*this) : std::move(other); }

  template <class U>
  requires(!std::same_as<U, Expected>) friend bool operator==(const Expected& expected,
                                                              const U& value) {
    return expected && *expected == value;
  }

 private:
  static constexpr std::size_t kValue = 0;
  static constexpr std::size_t kError = 1;

  template <std::size_t kIndex, class State>
  static auto& get(State& state) {
    auto* const found = std::get_if<kIndex>(&state);
    SG_CHECK(found != nullptr, "an Expected is read only for what it holds");
    return *found;
  }

  std::variant<T, E> state_;
};

// Success, or the error that explains the failure. True on success.
template <class E>
class [[nodiscard]] Expected<void, E> {
 public:
  Expected() = default;
  Expected(Unexpected<E> why) : error_(std::move(why.error)) {}

  explicit operator bool() const { return !error_; }

  E& error() & { return get(error_); }
  const E& error() const& { return get(error_); }
  E&& error() && { return std::move(get(error_)); }

 private:
  template <class Error>
  static auto& get(Error& error) {
    SG_CHECK(error, "an Expected is read only for what it holds");
    return *error;
  }

  std::optional<E> error_;
};

}  // namespace base
