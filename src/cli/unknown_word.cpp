#include "cli/unknown_word.h"

#include <vector>

#include "base/suggest.h"

namespace cli {

std::string unknown_word(std::string_view what, const driver::UnknownWord& unknown) {
  const std::vector<std::string_view> known(unknown.known.begin(), unknown.known.end());
  return "unknown " + std::string(what) + " `" + unknown.word + "`; " +
         base::suggestion(unknown.word, known);
}

}  // namespace cli
