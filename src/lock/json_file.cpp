#include "lock/json_file.h"

#include <algorithm>
#include <cstdint>

#include "lock/rules.h"

namespace lock {

namespace {

constexpr std::size_t kMaxDepth = 32;

source::Span at(const source::File& file, std::size_t byte) {
  const auto place = static_cast<std::uint32_t>(std::min(byte, file.text().size()));
  const auto end = std::min(place + 1, static_cast<std::uint32_t>(file.text().size()));
  return {file.base() + place, file.base() + end};
}

}  // namespace

std::optional<Json> parse_json(const source::File& file, std::string_view text,
                               std::string_view what, diag::Sink& sink) {
  const std::size_t marker = ("\n" + std::string(file.text())).find("\n<<<<<<<");
  if (marker != std::string::npos) {
    sink.report(
        kNotJson.at(at(file, marker), std::string(what), "it contains merge conflict markers")
            .advise("keep the lines of both sides, then build again"));
    return std::nullopt;
  }
  json::Builder builder;
  if (const auto problem = json::Reader(text).read_whole(builder, kMaxDepth)) {
    sink.report(kNotJson.at(at(file, problem->place.byte), std::string(what), problem->text));
    return std::nullopt;
  }
  return builder.take();
}

diag::Diagnostic wrong_content(const source::File& file, const std::string& what,
                               const std::string& problem) {
  return kNotJson.at(at(file, 0), what, problem);
}

}  // namespace lock
