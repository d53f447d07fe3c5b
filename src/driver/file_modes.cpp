#include "driver/file_modes.h"

#include <memory>
#include <optional>
#include <utility>

#include "git/process.h"

namespace driver {

std::function<bool()> keeps_file_modes(std::string directory) {
  const auto known = std::make_shared<std::optional<bool>>();
  return [directory = std::move(directory), known] {
    if (!*known) {
      const auto answer =
          git::run({"-C", directory, "config", "--type=bool", "--get", "core.fileMode"});
      *known = !answer || answer->out != "false\n";
    }
    return **known;
  };
}

}  // namespace driver
