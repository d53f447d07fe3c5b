#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diag/rule.h"

// The rules about the YAML itself: what of it a spec may use.
namespace syntax {

inline constexpr diag::Rule<> kEmptyDocument{
    .code = "SG1008",
    .name = "empty-document",
    .message = "the file holds no spec",
    .why =
        "A file without keys may be one that was cut off or not yet written; it is not a system "
        "without secrets.",
    .help = "begin with `version: 1` and `system: NAME`",
    .bad = "# nothing yet\n",
    .good = "version: 1\nsystem: shop\n",
};

inline constexpr diag::Rule<std::string_view> kRootNotMap{
    .code = "SG1009",
    .name = "root-not-map",
    .message = "the file holds {} where a spec's keys are expected",
    .why =
        "A spec is a map of keys; anything else is another kind of file, or a colon without its "
        "space.",
    .help = "begin with `version: 1` and `system: NAME`; every `:` needs a space after it",
    .bad = "- version: 1\n",
    .good = "version: 1\n",
};

inline constexpr diag::Rule<std::string> kDuplicateKey{
    .code = "SG1010",
    .name = "duplicate-key",
    .message = "the key {} is given twice",
    .why = "Readers of YAML keep the first or the last of the two without a word.",
    .help = "keep one of them, or join what they hold",
    .bad = "system: shop\nsystem: store\n",
    .good = "system: shop\n",
};

inline constexpr diag::Rule<std::string> kNoValue{
    .code = "SG1011",
    .name = "no-value",
    .message = "{} has no value",
    .why = "An empty place reads as null, which is hardly ever what was meant.",
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
        "A reviewer of one place cannot see what an anchor elsewhere puts there, and a small file "
        "can grow without bound.",
    .help = "use `shapes` or `defaults` to share; quote a text that begins with `&` or `*`",
    .bad = "system: &name shop\n",
    .good = "system: \"&name shop\"\n",
};

inline constexpr diag::Rule<> kTag{
    .code = "SG1014",
    .name = "tag",
    .message = "tags are not allowed",
    .why = "A tag changes what a value is, and readers of YAML know different ones.",
    .help = "remove the tag; quote a text that begins with `!`",
    .bad = "system: !!str shop\n",
    .good = "system: shop\n",
};

inline constexpr diag::Rule<> kMergeKey{
    .code = "SG1015",
    .name = "merge-key",
    .message = "the merge key `<<` is not allowed",
    .why = "Readers of YAML disagree on whether it merges and on which side wins.",
    .help = "use `shapes` or `defaults` to share",
    .bad = "defaults: {<<: {region: eu-west-1}}\n",
    .good = "defaults: {region: eu-west-1}\n",
};

inline constexpr diag::Rule<std::string_view> kKeyNotText{
    .code = "SG1016",
    .name = "key-not-text",
    .message = "{} cannot be a key",
    .why =
        "Every key of a spec is a word; a list or a map as a key is most often a bracket that "
        "should have been quoted.",
    .help = "a key is one word; put quotes around a text with special characters",
    .bad = "[system]: shop\n",
    .good = "system: shop\n",
};

inline constexpr diag::Rule<std::size_t> kTooDeep{
    .code = "SG1017",
    .name = "too-deep",
    .message = "lists and maps are nested deeper than {}",
    .why = "No spec needs it, and deep nesting is a way to make a reader run out of memory.",
    .help = "close the brackets that were left open",
    .bad =
        "system: "
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]"
        "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
    .good = "system: shop\n",
};

inline constexpr diag::Rule<std::string> kUnquotedBraces{
    .code = "SG1018",
    .name = "unquoted-braces",
    .message = "{} without quotes is a map, not a text",
    .why = "YAML takes a value that begins with `{` for a map.",
    .help = "put the whole value in quotes: \"{…}\"",
    .bad = "naming: {system}/{env}/{secret}\n",
    .good = "naming: \"{system}/{env}/{secret}\"\n",
};

inline constexpr diag::Rule<> kLeftover{
    .code = "SG1019",
    .name = "leftover",
    .message = "from here on nothing belongs to the spec",
    .why = "The spec ends before this place, so readers of YAML drop the rest without a word.",
    .help = "indent all top-level keys alike, and let nothing follow a closing bracket",
    .bad = "{version: 1} shop\n",
    .good = "{version: 1, system: shop}\n",
};

inline constexpr diag::Rule<std::string> kMalformed{
    .code = "SG1020",
    .name = "malformed",
    .message = "{}",
    .why = "What the YAML reader cannot take apart has no meaning that two people would agree on.",
    .help = "put quotes around a text with `: `, ` #` or brackets in it",
    .bad = "description: shop: the new one\n",
    .good = "description: \"shop: the new one\"\n",
};

}  // namespace syntax
