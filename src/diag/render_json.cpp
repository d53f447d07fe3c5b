#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "diag/mask.h"
#include "diag/render.h"

namespace diag {

namespace {

using Json = nlohmann::ordered_json;

std::string masked(std::string text) {
  mask_secrets(text);
  return text;
}

// The keys of a place; all null for something that is nowhere.
void add_place(Json& record, const source::Span* span, const source::Files& files) {
  const source::File* const file = span == nullptr ? nullptr : files.find(span->begin);
  if (file == nullptr) {
    for (const char* const key : {"file", "line", "column", "end_line", "end_column"}) {
      record[key] = nullptr;
    }
    return;
  }
  const source::Position begin = file->position(span->begin);
  const source::Position end = file->contains(*span) ? file->position(span->end) : begin;
  record["file"] = file->path();
  record["line"] = begin.line;
  record["column"] = begin.column;
  record["end_line"] = end.line;
  record["end_column"] = end.column;
}

Json to_json(const Diagnostic& diagnostic, const source::Files& files) {
  Json record;
  record["code"] = diagnostic.rule.code;
  record["name"] = diagnostic.rule.name;
  record["level"] = diagnostic.rule.level == Level::Error ? "error" : "warning";
  record["message"] = masked(diagnostic.message);
  add_place(record, diagnostic.span ? &*diagnostic.span : nullptr, files);
  if (const auto& place = diagnostic.place) {
    record["file"] = place->path;
    record["line"] = record["end_line"] = place->line;
    record["column"] = place->column;
    record["end_column"] = place->end_column;
  }
  record["help"] = diagnostic.help.empty() ? Json(nullptr) : Json(masked(diagnostic.help));
  record["labels"] = Json::array();
  for (const Label& label : diagnostic.labels) {
    Json second;
    second["message"] = masked(label.text);
    add_place(second, &label.span, files);
    record["labels"].push_back(std::move(second));
  }
  return record;
}

}  // namespace

std::string render_json(const std::vector<Diagnostic>& diagnostics, const source::Files& files) {
  Json all = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    all.push_back(to_json(diagnostic, files));
  }
  // ASCII only, so no reader of a log meets an invisible character; bad UTF-8 becomes U+FFFD.
  return all.dump(2, ' ', true, Json::error_handler_t::replace) + '\n';
}

}  // namespace diag
