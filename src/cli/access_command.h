#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/access_text.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/shared_options.h"
#include "disk/disk.h"

namespace cli {

// A question about access, for one word in each of the selected environments.
struct AccessQuestion {
  std::string_view what;  // secret
  // The indices that a word names in an environment.
  std::vector<std::uint32_t> (*named)(const plan::Environment& environment, std::string_view word);
  // All valid words, for a suggestion.
  void (*names)(const plan::Environment& environment, std::vector<std::string>& to);
  // Appends the answer for one of the indices, as text or as a JSON object.
  void (*tell)(std::string& out, const plan::Plan& plan, const plan::Environment& environment,
               std::uint32_t index);
  void (*write)(json::Writer& out, const plan::Plan& plan, const plan::Environment& environment,
                std::uint32_t index);
};

// Compiles the specs up to their plans and answers on standard output. The first argument is the
// word.
Ending answer(const AccessQuestion& question, const Given& given, disk::Disk& disk,
              Console& console);

// The options of the commands that ask such a question.
inline constexpr std::array kAccessOptions{kEnvironments, kOut, kAnswerForm};

}  // namespace cli
