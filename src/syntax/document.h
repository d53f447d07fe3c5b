#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace syntax {

enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map };

// One value of the input. A map's children are key, value, key, value …; keys are scalars.
struct Node {
  Kind kind = Kind::Null;
  bool quoted = false;            // '…', "…", | or >
  std::uint32_t first_child = 0;  // 0: none (the root is not a child)
  std::uint32_t next = 0;         // the next sibling; 0: none
  std::uint32_t size = 0;         // items, or pairs of a map
  source::Span span;
  std::string_view text;  // of a scalar
};

class Value;

// A parsed file: a tree in one vector; its texts are views into the file where possible.
struct Document {
  std::vector<Node> nodes;
  // Texts that are not in the file verbatim (escapes, folded lines).
  std::vector<std::unique_ptr<std::string>> texts;

  [[nodiscard]] Value root() const;
};

struct Entry;

// A position in a document; cheap to copy, valid as long as the document.
class Value {
 public:
  Value(const Document& document, std::uint32_t id) : document_(&document), id_(id) {}

  [[nodiscard]] Kind kind() const { return node().kind; }
  [[nodiscard]] bool is_null() const { return kind() == Kind::Null; }
  [[nodiscard]] bool is_scalar() const { return kind() == Kind::Scalar; }
  [[nodiscard]] bool is_sequence() const { return kind() == Kind::Sequence; }
  [[nodiscard]] bool is_map() const { return kind() == Kind::Map; }
  [[nodiscard]] bool quoted() const { return node().quoted; }
  [[nodiscard]] std::string_view text() const { return node().text; }
  [[nodiscard]] source::Span span() const { return node().span; }
  [[nodiscard]] std::size_t size() const { return node().size; }

  // Iterates over a sequence's items, or over a map's keys and values in turn.
  class Iterator {
   public:
    Iterator(const Document& document, std::uint32_t id) : document_(&document), id_(id) {}
    Value operator*() const { return {*document_, id_}; }
    Iterator& operator++() {
      id_ = document_->nodes[id_].next;
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.id_ == b.id_; }

   private:
    const Document* document_;
    std::uint32_t id_;
  };
  class EntryIterator {
   public:
    EntryIterator(const Document& document, std::uint32_t id) : document_(&document), id_(id) {}
    Entry operator*() const;
    EntryIterator& operator++() {
      id_ = document_->nodes[document_->nodes[id_].next].next;
      return *this;
    }
    friend bool operator==(const EntryIterator& a, const EntryIterator& b) {
      return a.id_ == b.id_;
    }

   private:
    const Document* document_;
    std::uint32_t id_;
  };
  template <class I>
  struct Range {
    I first;
    I last;
    [[nodiscard]] I begin() const { return first; }
    [[nodiscard]] I end() const { return last; }
  };

  [[nodiscard]] Range<Iterator> items() const {
    return {{*document_, node().first_child}, {*document_, 0}};
  }
  [[nodiscard]] Range<EntryIterator> entries() const {
    return {{*document_, node().first_child}, {*document_, 0}};
  }

 private:
  [[nodiscard]] const Node& node() const { return document_->nodes[id_]; }

  const Document* document_;
  std::uint32_t id_;
};

struct Entry {
  Value key;
  Value value;
};

inline Entry Value::EntryIterator::operator*() const {
  return {{*document_, id_}, {*document_, document_->nodes[id_].next}};
}

inline Value Document::root() const { return {*this, 0}; }

}  // namespace syntax
