#include "syntax/parse.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstddef>
#include <istream>
#include <streambuf>
#include <string_view>
#include <utility>

#include "syntax/builder.h"
#include "syntax/bytes.h"
#include "syntax/malformed.h"
#include "syntax/tree_rules.h"

namespace syntax {

namespace {

// Lets a stream read a text in place.
class ViewBuffer final : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    // The stream only reads.
    char* const begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

// Feeds the builder; false if the text could not be read to its end.
bool read(const source::File& file, Builder& builder, diag::Sink& sink) {
  ViewBuffer buffer(file.text());
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    return true;
  } catch (const GiveUp&) {
    return false;
  } catch (const YAML::Exception& exception) {
    const int position = std::max(exception.mark.pos, 0);
    const std::size_t offset = std::min(static_cast<std::size_t>(position), file.text().size());
    if (!builder.explain(offset)) {
      sink.report(malformed(file, builder, offset, exception.msg));
    }
    return false;
  }
}

void check_root(const source::File& file, const Document& document, diag::Sink& sink) {
  const source::Span beginning{file.base(), file.base()};
  if (document.nodes.empty()) {
    sink.report(kEmptyDocument.at(beginning));
    return;
  }
  const Value root = document.root();
  if (!root.is_map()) {
    sink.report(kRootNotMap.at(root.span(), root.is_sequence() ? "a list" : "a single text"));
  } else if (root.size() == 0) {
    sink.report(kEmptyDocument.at(root.span()));
  }
}

}  // namespace

std::optional<Document> parse(const source::File& file, diag::Sink& sink) {
  const std::size_t errors = sink.errors();
  Bytes bytes = check_bytes(file, sink);
  if (!bytes.readable) {
    return std::nullopt;
  }
  Builder builder(file, std::move(bytes.tabs), sink);
  if (!read(file, builder, sink)) {
    return std::nullopt;
  }
  builder.finish();
  Document document = builder.take();
  check_root(file, document, sink);
  if (sink.errors() != errors) {
    return std::nullopt;
  }
  return document;
}

}  // namespace syntax
