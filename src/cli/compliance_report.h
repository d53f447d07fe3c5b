#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compliance/answer.h"
#include "json/writer.h"
#include "plan/plan.h"

namespace cli {

// The number of findings of each kind.
struct Tally {
  std::size_t pass = 0;
  std::size_t fail = 0;
  std::size_t waived = 0;
  std::size_t not_answerable = 0;
};

// The findings of one plan on the day `at`. A waiver has no effect after its last day.
struct ComplianceReport {
  const plan::Plan* plan = nullptr;
  std::vector<compliance::Finding> findings;  // of the requested environments
  std::string_view at;

  void append_text(std::string& out) const;
  // As items of an open array.
  void append_json(json::Writer& out) const;
  void count(Tally& tally) const;

 private:
  [[nodiscard]] const plan::Waiver* good_waiver(const compliance::Finding& finding) const;
  [[nodiscard]] std::string_view word(const compliance::Finding& finding) const;
};

// "3 pass, 1 fails, 1 waived, 2 not answerable"
std::string tally_text(const Tally& tally);

// Every control: id, tool, what it requires and how a spec answers it.
void append_controls(std::string& out);
void append_controls(json::Writer& out);

}  // namespace cli
