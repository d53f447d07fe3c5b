#include "cli/rules.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include "disk/memory_disk.h"
#include "driver/compile.h"
#include "syntax/parse.h"

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

struct Found {
  std::set<std::string_view> errors;
  std::set<std::string_view> warnings;
};

// What `example` raises. One about the syntax need not be a spec.
Found compile(const diag::RuleView& rule, std::string_view example) {
  auto report = std::make_unique<driver::Report>();
  if (rule.code.starts_with("SG1")) {
    syntax::parse(report->files.add("secrets.spec.yaml", std::string(example)), report->findings);
  } else {
    disk::MemoryDisk disk;
    disk.files["secrets.spec.yaml"] = completed(example);
    report = driver::compile({.specs = {"secrets.spec.yaml"}}, disk).report;
  }
  Found found;
  for (const diag::Diagnostic& diagnostic : report->findings.all()) {
    (diagnostic.rule.level == diag::Level::Error ? found.errors : found.warnings)
        .insert(diagnostic.rule.code);
  }
  return found;
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

// An example is about one rule: it may hold a secret that nobody reads, or a dimension without use.
TEST_CASE("the bad example of a rule raises it and no other error, the good one neither") {
  for (const diag::RuleView& rule : cli::rules()) {
    if (rule.bad.empty()) {
      continue;
    }
    CAPTURE(rule.code);
    CAPTURE(rule.bad);
    CAPTURE(rule.good);
    const Found bad = compile(rule, rule.bad);
    const Found good = compile(rule, rule.good);
    if (rule.level == diag::Level::Error) {
      CHECK(bad.errors == std::set{rule.code});
    } else {
      CHECK(bad.errors.empty());
      CHECK(bad.warnings.contains(rule.code));
    }
    CHECK(good.errors.empty());
    CHECK_FALSE(good.warnings.contains(rule.code));
  }
}
