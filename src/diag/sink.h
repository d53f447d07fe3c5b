#pragma once

#include <cstddef>
#include <vector>

#include "diag/diagnostic.h"

namespace diag {

// Where the phases report what they find.
class Sink {
 public:
  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual ~Sink() = default;

  virtual void report(Diagnostic diagnostic) = 0;
  // The number of errors (not warnings) reported so far: a phase compares before and after.
  [[nodiscard]] virtual std::size_t errors() const = 0;
};

// Keeps everything.
class Collector final : public Sink {
 public:
  void report(Diagnostic diagnostic) override;
  [[nodiscard]] std::size_t errors() const override { return errors_; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  // Sorts by place, those without a place first, and removes duplicates.
  void sort();

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

}  // namespace diag
