#include "cli/rules.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include "cli/compile.h"
#include "cli/inputs.h"
#include "publish/memory_disk.h"

namespace {

// The top-level keys that an example leaves out; those it has begin a line.
std::string completed(std::string_view example) {
  std::string text(example);
  if (!text.ends_with('\n')) {
    text += '\n';
  }
  const std::string lines = "\n" + text;
  const auto lacks = [&](std::string_view key) {
    return lines.find("\n" + std::string(key) + ":") == std::string::npos;
  };
  if (lacks("version")) {
    text += "version: 1\n";
  }
  if (lacks("system")) {
    text += "system: example\n";
  }
  if (lacks("environments")) {
    text += "environments: {dev: {account: \"111122223333\", region: eu-west-1}}\n";
  }
  if (lacks("secrets")) {
    text += "secrets: {db: {value: {}}}\n";
  }
  return text;
}

std::set<std::string_view> codes_of(const std::string& text) {
  publish::MemoryDisk disk;
  disk.files["secrets.spec.yaml"] = text;
  source::Files files;
  diag::Collector sink;
  cli::compile("secrets.spec.yaml", {}, disk, files, sink);
  std::set<std::string_view> codes;
  for (const diag::Diagnostic& diagnostic : sink.all()) {
    codes.insert(diagnostic.rule.code);
  }
  return codes;
}

}  // namespace

TEST_CASE("each rule has a code and a name of its own, and says why and what to do") {
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  for (const diag::RuleView& rule : cli::rules()) {
    CAPTURE(rule.code);
    CHECK(rule.code.size() == 6);
    CHECK(rule.code.starts_with("SG"));
    CHECK(codes.insert(rule.code).second);
    CHECK(names.insert(rule.name).second);
    CHECK_FALSE(rule.name.empty());
    CHECK_FALSE(rule.message.empty());
    CHECK_FALSE(rule.why.empty());
    CHECK_FALSE(rule.help.empty());
    CHECK_FALSE(rule.message.ends_with('.'));
    CHECK(rule.bad.empty() == rule.good.empty());
  }
}

TEST_CASE("the bad example of a rule raises it and nothing else, the good one does not") {
  for (const diag::RuleView& rule : cli::rules()) {
    if (rule.bad.empty()) {
      continue;
    }
    CAPTURE(rule.code);
    const std::string bad = completed(rule.bad);
    const std::string good = completed(rule.good);
    CAPTURE(bad);
    CAPTURE(good);
    CHECK(codes_of(bad) == std::set<std::string_view>{rule.code});
    CHECK(codes_of(good).empty());
  }
}
