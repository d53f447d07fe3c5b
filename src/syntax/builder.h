#pragma once

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/sink.h"
#include "source/files.h"
#include "syntax/document.h"
#include "syntax/duplicates.h"

namespace syntax {

// Thrown by the builder when continuing makes no sense; the error has been reported.
struct GiveUp {};

// Builds a document from yaml-cpp's events, and reports YAML features that a spec may not use.
class Builder final : public YAML::EventHandler {
 public:
  // A list or map that has begun but not ended.
  struct Frame {
    std::uint32_t node = 0;
    std::uint32_t last = 0;  // the newest child; 0: none yet
    bool map = false;
    bool flow = false;   // in brackets
    bool value = false;  // of a map: the next child is a value
  };

  // `tabs`: see Bytes.
  Builder(const source::File& file, std::vector<std::uint32_t> tabs, diag::Sink& sink);

  // Handles the text after the last event: reports what is still pending, and leftovers.
  void finish();
  // Handles the offset where yaml-cpp gave up: reports what is known about it, and returns true if
  // that explains it.
  bool explain(std::size_t offset);

  [[nodiscard]] Document take() { return std::move(document_); }
  [[nodiscard]] bool empty() const { return document_.nodes.empty(); }
  // Where the newest event ends.
  [[nodiscard]] std::size_t last_end() const { return last_end_; }
  // The newest list or map in brackets that has not ended; null if none.
  [[nodiscard]] const Frame* open_brackets() const;
  // The newest text, if it spans several lines.
  [[nodiscard]] std::optional<source::Span> long_text() const;
  [[nodiscard]] const Node& node(std::uint32_t id) const { return document_.nodes[id]; }
  [[nodiscard]] source::Span span(std::size_t begin, std::size_t end) const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override;
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  std::size_t offset(const YAML::Mark& mark) const;
  void report(diag::Diagnostic diagnostic);
  std::uint32_t add(const Node& node);
  void begin(Kind kind, const YAML::Mark& mark, std::string_view tag, YAML::anchor_t anchor);
  void end();
  void check_properties(std::size_t begin, std::string_view tag, YAML::anchor_t anchor);
  void check_tabs(std::size_t offset);
  void check_key(std::size_t begin, Kind kind);
  void check_braces(const Frame& frame);
  void report_braces(std::size_t begin, std::string shown);
  void report_duplicate(std::uint32_t first, std::uint32_t second);
  void add_null(std::size_t begin, std::size_t end);
  void flush();
  [[nodiscard]] std::size_t local_end(std::uint32_t node) const;

  const source::File& file_;
  std::string_view text_;
  std::vector<std::uint32_t> tabs_;
  diag::Sink& sink_;
  Document document_;
  std::vector<Frame> frames_;
  std::size_t next_tab_ = 0;
  std::size_t last_end_ = 0;
  std::uint32_t last_text_ = 0;
  // A missing value that was just found. It is reported only when something follows: it may be the
  // result of another mistake.
  std::optional<diag::Diagnostic> pending_;
  // Up to here, missing values come from unquoted braces, which have been reported.
  std::size_t braces_end_ = 0;
  bool swallowed_ = false;  // an unclosed quote swallowed the rest
  // Lists and maps that are keys. yaml-cpp takes an unclosed bracket for one, so they are
  // reported only at the end.
  std::vector<std::uint32_t> odd_keys_;
  std::optional<std::size_t> last_report_;  // where the newest finding begins
  Duplicates duplicates_;
};

// `text` in backticks, truncated if it is long.
std::string quoted(std::string_view text);

}  // namespace syntax
