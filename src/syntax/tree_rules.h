#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diag/rule.h"

// Rules about the YAML itself: which parts of it a spec may use.
namespace syntax {

inline constexpr diag::Rule<> kEmptyDocument{
    .code = "SG1008",
    .name = "empty-document",
    .message = "the file contains no spec",
    .why =
        "A file without keys may be truncated or unfinished; it does not mean a system without "
        "secrets.",
    .help = "start with `version: 1` and `system: NAME`",
    .bad = "# nothing yet\n",
    .good = "version: 1\nsystem: shop\n",
};

inline constexpr diag::Rule<std::string_view> kRootNotMap{
    .code = "SG1009",
    .name = "root-not-map",
    .message = "the file contains {} where a spec's keys are expected",
    .why =
        "A spec is a map of keys; anything else is another kind of file, or a colon without a "
        "space after it.",
    .help = "start with `version: 1` and `system: NAME`; every `:` needs a space after it",
    .bad = "- version: 1\n",
    .good = "version: 1\n",
};

inline constexpr diag::Rule<std::string> kDuplicateKey{
    .code = "SG1010",
    .name = "duplicate-key",
    .message = "the key {} is defined twice",
    .why = "YAML readers keep the first or the last of the two without a warning.",
    .help = "keep one of them, or merge what they contain",
    .bad = "system: shop\nsystem: store\n",
    .good = "system: shop\n",
};

inline constexpr diag::Rule<std::string> kNoValue{
    .code = "SG1011",
    .name = "no-value",
    .message = "{} has no value",
    .why = "A missing value is read as null, which is rarely what was meant.",
    .help =
        "give it a value, write `{}` for an empty map or `\"\"` for an empty text, or remove it",
    .bad = "system:\n",
    .good = "system: shop\n",
};

inline constexpr diag::Rule<> kUnterminatedQuote{
    .code = "SG1012",
    .name = "unterminated-quote",
    .message = "this quote is never closed",
    .why = "Everything up to the end of the file would become part of the text.",
    .help = "close the quote on the same line",
    .bad = "description: \"the shop\nsystem: shop\n",
    .good = "description: \"the shop\"\nsystem: shop\n",
};

inline constexpr diag::Rule<std::string_view> kAnchor{
    .code = "SG1013",
    .name = "anchor-or-alias",
    .message = "{} are not allowed",
    .why =
        "A reviewer of one place cannot see what an anchor elsewhere inserts there, and aliases "
        "can make a small file expand without bound.",
    .help = "use `shapes` or `defaults` to share values; quote a text that begins with `&` or `*`",
    .bad = "system: &name shop\n",
    .good = "system: \"&name shop\"\n",
};

inline constexpr diag::Rule<> kTag{
    .code = "SG1014",
    .name = "tag",
    .message = "tags are not allowed",
    .why = "A tag changes the type of a value, and YAML readers support different tags.",
    .help = "remove the tag; quote a text that begins with `!`",
    .bad = "system: !!str shop\n",
    .good = "system: shop\n",
};

inline constexpr diag::Rule<> kMergeKey{
    .code = "SG1015",
    .name = "merge-key",
    .message = "the merge key `<<` is not allowed",
    .why = "YAML readers disagree about whether it merges, and which side wins.",
    .help = "use `shapes` or `defaults` to share values",
    .bad = "defaults: {<<: {region: eu-west-1}}\n",
    .good = "defaults: {region: eu-west-1}\n",
};

inline constexpr diag::Rule<std::string_view> kKeyNotText{
    .code = "SG1016",
    .name = "key-not-text",
    .message = "{} cannot be a key",
    .why =
        "Every key of a spec is a word; a list or a map as a key is usually an unquoted bracket.",
    .help = "write one word as the key; quote a text with special characters",
    .bad = "[system]: shop\n",
    .good = "system: shop\n",
};

inline constexpr diag::Rule<std::size_t> kTooDeep{
    .code = "SG1017",
    .name = "too-deep",
    .message = "lists and maps are nested deeper than {}",
    .why = "No spec needs it, and deep nesting is a way to make a reader run out of memory.",
    .help = "close the brackets that are still open",
    .bad =
        "system: "
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]"
        "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
    .good = "system: shop\n",
};

inline constexpr diag::Rule<std::string> kUnquotedBraces{
    .code = "SG1018",
    .name = "unquoted-braces",
    .message = "unquoted {} is a map, not a text",
    .why = "YAML reads a value that begins with `{` as a map.",
    .help = "quote the entire value: \"{…}\"",
    .bad = "naming: {system}/{env}/{secret}\n",
    .good = "naming: \"{system}/{env}/{secret}\"\n",
};

inline constexpr diag::Rule<> kLeftover{
    .code = "SG1019",
    .name = "leftover",
    .message = "nothing from here on belongs to the spec",
    .why = "The spec ends before this point, so YAML readers drop the rest without a warning.",
    .help = "indent all top-level keys equally, and put nothing after a closing bracket",
    .bad = "{version: 1} shop\n",
    .good = "{version: 1, system: shop}\n",
};

inline constexpr diag::Rule<std::string> kMalformed{
    .code = "SG1020",
    .name = "malformed",
    .message = "{}",
    .why = "Two readers would not agree on the meaning of what is not valid YAML.",
    .help = "quote a text that contains `: `, ` #` or brackets",
    .bad = "description: shop: the new one\n",
    .good = "description: \"shop: the new one\"\n",
};

}  // namespace syntax
