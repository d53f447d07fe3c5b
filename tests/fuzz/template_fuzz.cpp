#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "render/template.h"

namespace {

// A value for every name: it must not appear unquoted where it is quoted for a shell.
constexpr std::string_view kHostile = "';touch /tmp/x;'\n\"$(x)`*/-->";

render::Record record(const std::vector<render::Name>& names) {
  render::Record made;
  for (const render::Name& name : names) {
    switch (name.kind) {
      case render::Kind::Text: {
        bool word = false;
        for (const std::string_view quoting : name.quotings) {
          word = word || quoting == "identifier" || quoting == "printed";
        }
        made.texts.push_back(word ? "word" : kHostile);
        break;
      }
      case render::Kind::Flag:
        made.flags.push_back(made.flags.size() % 2 == 0);
        break;
      case render::Kind::List:
        made.lists.push_back({record(name.inner), record(name.inner)});
        break;
    }
  }
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMost = 4096;
  if (size > kMost) {
    return 0;
  }
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto parsed = render::Template::parse(text);
  if (!parsed) {
    for (const render::Mistake& mistake : parsed.error()) {
      SG_CHECK(mistake.offset + mistake.size <= text.size(), "a mistake is inside the template");
      SG_CHECK(!mistake.message.empty() && !mistake.help.empty(), "a mistake says what to do");
    }
    return 0;
  }
  std::string out;
  parsed->append(out, record(parsed->names()));
  // The template is also valid when checked against its own names.
  const auto again = render::Template::parse(text, &parsed->names());
  SG_CHECK(again, "a template matches its own names");
  std::string same;
  again->append(same, record(parsed->names()));
  SG_CHECK(same == out, "and the output is the same");
  return 0;
}
