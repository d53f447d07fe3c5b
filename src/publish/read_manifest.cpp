#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/digest.h"
#include "disk/path.h"
#include "json/events.h"
#include "json/value.h"
#include "publish/manifest.h"

namespace publish {

namespace {

std::string in_line(std::size_t line, std::string_view mistake) {
  return "line " + std::to_string(line) + ": " + std::string(mistake);
}

const json::Value& value_of(const json::Value& object, std::string_view key) {
  static const json::Value kNone;
  const json::Value* const found = object.find(key);
  return found == nullptr ? kNone : *found;
}

std::vector<Digest> digests(const json::Value& object) {
  std::vector<Digest> all;
  all.reserve(object.members().size());
  for (const auto& [path, digest] : object.members()) {
    all.emplace_back(path, digest.text());
  }
  return all;
}

Guarded guarded(const std::string& name, const json::Value& environment) {
  Guarded to{.name = name, .protect = value_of(environment, "protect").boolean()};
  for (const json::Value& label : value_of(environment, "secrets").items()) {
    to.secrets.push_back(label.text());
  }
  for (const json::Value& grant : value_of(environment, "grants").items()) {
    if (grant.items().size() == 2) {
      to.grants.emplace_back(grant.items()[0].text(), grant.items()[1].text());
    }
  }
  return to;
}

// What `file` contains of a manifest; the rest is empty.
Manifest contents(const json::Value& file) {
  Manifest to{.program = value_of(file, "program").text(),
              .system = value_of(file, "system").text(),
              .spec = value_of(file, "spec").text(),
              .waived_until = value_of(file, "waived_until").text(),
              .inputs = digests(value_of(file, "inputs")),
              .templates = digests(value_of(file, "templates")),
              .files = digests(value_of(file, "files")),
              .environments = {}};
  for (const auto& [name, environment] : value_of(file, "environments").members()) {
    to.environments.push_back(guarded(name, environment));
  }
  return to;
}

// Checks the entries of a manifest in the order of its lines.
class Check {
 public:
  // The first mistake with its line; empty: none.
  std::string first(const Manifest& manifest) {
    constexpr std::size_t kHead = 5;  // lines up to the spec
    line_ = kHead;
    if (!manifest.waived_until.empty()) {
      entry(base::is_date(manifest.waived_until) ? "" : "not a date");
    }
    for (const auto* const list : {&manifest.inputs, &manifest.templates, &manifest.files}) {
      entries(*list, [](const Digest* before, const Digest& digest) {
        return !disk::is_below(digest.first) || (before != nullptr && before->first >= digest.first)
                   ? "a path that is not allowed here"
               : base::is_digest(digest.second) ? ""
                                                : "not a SHA-256 digest";
      });
    }
    ++line_;
    const Guarded* before = nullptr;
    for (const Guarded& environment : manifest.environments) {
      entry(before == nullptr || before->name < environment.name
                ? ""
                : "an environment twice, or out of order");
      ++line_;  // its `protect`
      ordered(environment.secrets);
      ordered(environment.grants);
      ++line_;
      before = &environment;
    }
    return mistake_;
  }

 private:
  void entry(std::string_view mistake) {
    ++line_;
    if (!mistake.empty() && mistake_.empty()) {
      mistake_ = in_line(line_, mistake);
    }
  }

  template <class List, class Judge>
  void entries(const List& list, const Judge& judge) {
    ++line_;
    const typename List::value_type* before = nullptr;
    for (const auto& one : list) {
      entry(judge(before, one));
      before = &one;
    }
    line_ += list.empty() ? 0 : 1;
  }

  template <class List>
  void ordered(const List& list) {
    entries(list, [](const auto* before, const auto& one) {
      return before == nullptr || *before < one ? "" : "twice, or out of order";
    });
  }

  std::size_t line_ = 0;
  std::string mistake_;
};

}  // namespace

// The file comes from a repository, where anyone may have written it, and a merge may have left
// anything in it: only the exact text that `print_manifest` makes of its contents is accepted.
base::Expected<Manifest, std::string> read_manifest(std::string_view text) {
  constexpr std::size_t kMostDepth = 5;  // of a grant
  json::Builder builder;
  if (const auto problem = json::Reader(text).read_whole(builder, kMostDepth)) {
    return base::Unexpected(in_line(problem->place.line, problem->text));
  }
  const json::Value file = builder.take();
  if (const json::Value& format = value_of(file, "format");
      format.is_number() && format.number().integer != kManifestFormat) {
    constexpr std::size_t kSecond = 2;
    return base::Unexpected(in_line(kSecond, "written by another version of secretgen"));
  }
  Manifest manifest = contents(file);
  if (const std::string printed = print_manifest(manifest); printed != text) {
    const auto different = std::ranges::mismatch(text, printed).in1;
    const auto line_ends = std::count(text.begin(), different, '\n');
    return base::Unexpected(in_line(static_cast<std::size_t>(line_ends) + 1,
                                    "not in the format that secretgen writes"));
  }
  if (std::string mistake = Check().first(manifest); !mistake.empty()) {
    return base::Unexpected(std::move(mistake));
  }
  return manifest;
}

}  // namespace publish
