#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "diag/rule.h"

// The rules about a file's bytes and lines, which hold before YAML has a say.
namespace syntax {

inline constexpr diag::Rule<std::size_t, std::size_t> kFileTooLarge{
    .code = "SG1001",
    .name = "file-too-large",
    .message = "the file has {} bytes, more than the {} that are read",
    .why = "A spec is written and reviewed by people; a larger file is some other file.",
    .help = "split the spec with `include`",
};

inline constexpr diag::Rule<> kNotUtf8{
    .code = "SG1002",
    .name = "not-utf-8",
    .message = "these bytes are not UTF-8",
    .why =
        "Readers disagree about such bytes, so a reviewer may see another spec than the compiler.",
    .help = "save the file as UTF-8",
    .bad = "description: caf\xe9\n",
    .good = "description: café\n",
};

inline constexpr diag::Rule<std::uint32_t> kControlCharacter{
    .code = "SG1003",
    .name = "control-character",
    .message = "the control character U+{:04X} is not allowed",
    .why =
        "Control characters change what a terminal shows, and readers of YAML disagree about them.",
    .help = "remove it, or write it as an escape inside double quotes",
    .bad = "description: a\x1b[2Kb\n",
    .good = "description: ab\n",
};

inline constexpr diag::Rule<std::uint32_t> kInvisibleCharacter{
    .code = "SG1004",
    .name = "invisible-character",
    .message = "the invisible character U+{:04X} is not allowed, not even in a comment",
    .why = "Such characters make a text look other than it is, and a review misses what it does.",
    .help = "remove it",
    .bad = "description: a\u202e b\n",
    .good = "description: a b\n",
};

inline constexpr diag::Rule<std::string_view> kDocumentMarker{
    .code = "SG1005",
    .name = "document-marker",
    .message = "`{}` would begin or end a document here",
    .why = "Whatever follows the first document is ignored by many readers, so it would be lost.",
    .help = "keep one document in a file; only a `---` alone on the first line may stay",
    .bad = "version: 1\n---\nsystem: shop\n",
    .good = "---\nversion: 1\nsystem: shop\n",
};

inline constexpr diag::Rule<> kDirective{
    .code = "SG1006",
    .name = "directive",
    .message = "YAML directives are not allowed",
    .why = "A directive changes how the rest of the file is read.",
    .help = "remove the line",
    .bad = "%YAML 1.1\n---\nversion: 1\n",
    .good = "---\nversion: 1\n",
};

inline constexpr diag::Rule<> kTabIndentation{
    .code = "SG1007",
    .name = "tab-indentation",
    .message = "a tab is used for indentation",
    .why = "How deep a tab indents differs from reader to reader.",
    .help = "indent with spaces",
    .bad = "environments:\n\tdev: {}\n",
    .good = "environments:\n  dev: {}\n",
};

}  // namespace syntax
