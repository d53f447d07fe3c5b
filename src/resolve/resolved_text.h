#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "model/spec.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"

namespace resolve {

// For tests: the files of one system, given as text, the main file first.
class ResolvedText {
 public:
  explicit ResolvedText(const std::vector<std::string>& texts) {
    std::vector<const syntax::Document*> pointers;
    for (const std::string& text : texts) {
      const source::File& file =
          files_.add("file" + std::to_string(pointers.size()) + ".yaml", text);
      auto document = syntax::parse(file, sink_);
      if (!document) {
        return;
      }
      documents_.push_back(std::move(*document));
      includes(documents_.back(), sink_);
      pointers.push_back(&documents_.back());
    }
    spec_ = resolve(pointers, sink_);
    sink_.sort();
  }

  [[nodiscard]] const std::optional<model::Spec>& spec() const { return spec_; }
  [[nodiscard]] const std::vector<diag::Diagnostic>& all() const { return sink_.all(); }

  // "SG2001@3:5" for each finding in order, separated by spaces.
  [[nodiscard]] std::string findings() const {
    std::string out;
    for (const diag::Diagnostic& diagnostic : sink_.all()) {
      const source::File* file = files_.find(diagnostic.span->begin);
      const source::Position place = file->position(diagnostic.span->begin);
      out += out.empty() ? "" : " ";
      out += std::string(diagnostic.rule.code) + "@" + std::to_string(place.line) + ":" +
             std::to_string(place.column);
    }
    return out;
  }

 private:
  source::Files files_;
  std::deque<syntax::Document> documents_;
  diag::Collector sink_;
  std::optional<model::Spec> spec_;
};

// The text, preceded by the lines that every spec needs and that it does not have itself.
inline std::string completed(std::string_view text) {
  const auto has = [text](std::string_view key) {
    return text.starts_with(key) || text.find("\n" + std::string(key)) != std::string_view::npos;
  };
  std::string out;
  if (!has("version:")) {
    out += "version: 1\n";
  }
  if (!has("system:")) {
    out += "system: shop\n";
  }
  if (!has("environments:")) {
    out += "environments: {dev: {account: \"111122223333\", region: eu-west-1}}\n";
  }
  return out + std::string(text) + '\n';
}

}  // namespace resolve
