#include "emit/skips.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace emit {

namespace {

std::string reason(const plan::Skip& skip) {
  std::string text(skip.reason);
  text += " (until ";
  text += skip.until;
  text += ')';
  return text;
}

// The reason, made safe for a comment. Scanners look for their keywords anywhere in a comment, so
// those in a reason are broken up: otherwise they would disable more than was waived.
std::string comment_reason(const plan::Skip& skip) {
  std::string text = reason(skip);
  for (const std::string_view word : {"skip=", "ignore:"}) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
      text.insert(at + word.size() - 1, " ");
    }
  }
  return text;
}

bool is_for(const std::vector<plan::Skip>& skips, terms::Tool scanner) {
  return std::ranges::find(skips, scanner, &plan::Skip::scanner) != skips.end();
}

template <class Writer>
void append_above(Writer& out, const std::vector<plan::Skip>& skips) {
  for (const plan::Skip& skip : skips) {
    if (skip.scanner == terms::Tool::Trivy) {
      out.comment(comment_reason(skip));
      out.comment("trivy:ignore:" + std::string(skip.id) + ":exp:" + std::string(skip.until));
    }
  }
}

// One scanner's entry: {NAME: {LIST: [{id, WORD}]}}.
struct Form {
  terms::Tool scanner;
  std::string_view name;
  std::string_view list;
  std::string_view word;
};

constexpr std::array<Form, 2> kForms{
    {{terms::Tool::Checkov, "checkov", "skip", "comment"},
     {terms::Tool::CfnNag, "cfn_nag", "rules_to_suppress", "reason"}}};

template <class Writer>
void append_metadata(Writer& out, const std::vector<plan::Skip>& skips) {
  for (const Form& form : kForms) {
    if (!is_for(skips, form.scanner)) {
      continue;
    }
    out.key(form.name);
    out.begin_object();
    out.key(form.list);
    out.begin_array();
    for (const plan::Skip& skip : skips) {
      if (skip.scanner == form.scanner) {
        out.begin_object();
        out.key("id").string(skip.id);
        out.key(form.word).string(reason(skip));
        out.end_object();
      }
    }
    out.end_array();
    out.end_object();
  }
}

}  // namespace

void append_skips_above(format::HclWriter& out, const std::vector<plan::Skip>& skips) {
  append_above(out, skips);
}

void append_skips_above(format::YamlWriter& out, const std::vector<plan::Skip>& skips) {
  append_above(out, skips);
}

void append_skips_inside(format::HclWriter& out, const std::vector<plan::Skip>& skips) {
  for (const plan::Skip& skip : skips) {
    if (skip.scanner == terms::Tool::Checkov) {
      out.comment("checkov:skip=" + std::string(skip.id) + ":" + comment_reason(skip));
    }
  }
}

bool is_in_metadata(const std::vector<plan::Skip>& skips) {
  return std::ranges::any_of(skips, [](const plan::Skip& skip) {
    return skip.scanner == terms::Tool::Checkov || skip.scanner == terms::Tool::CfnNag;
  });
}

void append_skips_metadata(format::YamlWriter& out, const std::vector<plan::Skip>& skips) {
  if (!is_in_metadata(skips)) {
    return;
  }
  out.key("Metadata").begin_object();
  append_metadata(out, skips);
  out.end_object();
}

void append_skips_metadata(json::Writer& out, const std::vector<plan::Skip>& skips) {
  append_metadata(out, skips);
}

}  // namespace emit
