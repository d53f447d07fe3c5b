#include "cli/form.h"

#include "cli/usage.h"

namespace cli {

std::optional<Form> form(const Given& given, std::string& mistake) {
  const std::string name = given.has("format") ? given.all("format").front() : "text";
  if (name == "text") {
    return Form::Text;
  }
  if (name == "json") {
    return Form::Json;
  }
  if (name == "github") {
    return Form::Github;
  }
  mistake = unknown_word("format", name, {"text", "json", "github"});
  return std::nullopt;
}

}  // namespace cli
