#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/check.h"
#include "base/unicode.h"
#include "diag/render.h"
#include "diag/sink.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"

namespace {

void check_spans(const source::Files& files, const diag::Collector& sink) {
  for (const diag::Diagnostic& diagnostic : sink.all()) {
    const auto inside = [&](source::Span span) {
      const source::File* const file = files.find(span.begin);
      return file != nullptr && file->contains(span);
    };
    SG_CHECK(!diagnostic.span || inside(*diagnostic.span), "every span is inside its file");
    for (const diag::Label& label : diagnostic.labels) {
      SG_CHECK(inside(label.span), "every label is inside its file");
    }
    SG_CHECK(!diagnostic.message.empty(), "every finding has a message");
  }
}

void check_tree(const source::File& file, const syntax::Document& document) {
  for (const syntax::Node& node : document.nodes) {
    SG_CHECK(file.contains(node.span), "every value is inside its file");
    SG_CHECK(node.kind != syntax::Kind::Null, "no value is null");
  }
}

void check_printable(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint character = base::decode_utf8(text, i);
    SG_CHECK(character.valid, "what is printed is UTF-8");
    SG_CHECK(character.value == U'\n' || !base::is_control(character.value),
             "no control character is printed");
    SG_CHECK(!base::is_invisible(character.value), "no invisible character is printed");
    i += character.size;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  source::Files files;
  const source::File& file =
      files.add("fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size));
  diag::Collector sink;
  const std::optional<syntax::Document> document = syntax::parse(file, sink);
  SG_CHECK(document.has_value() == (sink.errors() == 0), "a text is read or rejected with reasons");
  if (document) {
    check_tree(file, *document);
    (void)resolve::includes(*document, sink);
    const std::size_t errors = sink.errors();
    const bool resolved = resolve::resolve({&*document}, sink).has_value();
    SG_CHECK(resolved == (sink.errors() == errors), "a spec is resolved or rejected with a reason");
  }
  sink.sort();
  check_spans(files, sink);
  check_printable(diag::render_text(sink.all(), files, false));
  check_printable(diag::render_json(sink.all(), files));
  return 0;
}
