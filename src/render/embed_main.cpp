// embed OUT DIRECTORY FILE...: compiles templates into C++. FILEs are paths below DIRECTORY, each
// <target>/<file>. Writes OUT/templates/<target>.h with a struct for each template's declarations,
// OUT/templates/all.h and OUT/templates.cpp. A mistake in a template fails the build.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/template.h"

namespace {

struct Source {
  std::string path;  // <target>/<file>
  std::string text;
};

// `secret_env.sh` → SecretEnvSh; a leading dot is dropped.
std::string struct_name(std::string_view text) {
  std::string name;
  bool upper = true;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && (c < '0' || c > '9')) {
      upper = true;
      continue;
    }
    name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return name;
}

// Prints mistakes in the format of a compiler.
void print_mistakes(const std::string& path, const std::string& text,
                    const std::vector<render::Mistake>& mistakes) {
  for (const render::Mistake& mistake : mistakes) {
    const auto begin = text.begin();
    const auto place = begin + static_cast<std::ptrdiff_t>(mistake.offset);
    const auto line = std::count(begin, place, '\n') + 1;
    std::cerr << path << ':' << line << ": error: " << mistake.message << " (" << mistake.help
              << ")\n";
  }
}

void append_members(std::string& out, const std::vector<render::Name>& names,
                    const std::string& indent) {
  for (const render::Name& name : names) {
    if (name.kind == render::Kind::List) {
      const std::string type = struct_name(name.name) + "Item";
      out += indent + "struct " + type + " {\n";
      append_members(out, name.inner, indent + "  ");
      out += indent + "};\n";
    }
  }
  for (const render::Name& name : names) {
    const std::string member(name.name);
    switch (name.kind) {
      case render::Kind::Text:
        out += indent + "render::Text " + member + ";\n";
        break;
      case render::Kind::Flag:
        out += indent + "render::Flag " + member + ";\n";
        break;
      case render::Kind::List:
        out += indent + "std::vector<" + struct_name(name.name) + "Item> " + member + ";\n";
        break;
    }
  }
  out += indent + "[[nodiscard]] render::Record record() const {\n";
  out += indent + "  render::Record made;\n";
  for (const render::Name& name : names) {
    const std::string member(name.name);
    switch (name.kind) {
      case render::Kind::Text:
        out += indent + "  made.texts.push_back(" + member + ".view());\n";
        break;
      case render::Kind::Flag:
        out += indent + "  made.flags.push_back(" + member + ".value());\n";
        break;
      case render::Kind::List:
        out += indent + "  made.lists.emplace_back();\n";
        out += indent + "  for (const auto& item : " + member + ") {\n";
        out += indent + "    made.lists.back().push_back(item.record());\n";
        out += indent + "  }\n";
        break;
    }
  }
  out += indent + "  return made;\n" + indent + "}\n";
}

// A raw string, in pieces, since compilers limit the length of one.
void append_text(std::string& out, std::string_view text) {
  constexpr std::size_t kPiece = 8000;
  out += '\n';
  for (std::size_t at = 0; at < text.size(); at += kPiece) {
    out += "R\"~~~(" + std::string(text.substr(at, kPiece)) + ")~~~\"\n";
  }
  if (text.empty()) {
    out += "\"\"";
  }
}

bool write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  return static_cast<bool>(file);
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  if (arguments.size() < 2) {
    std::cerr << "usage: embed OUT DIRECTORY FILE...\n";
    return 2;
  }
  const std::filesystem::path out = arguments[0];
  const std::filesystem::path directory = arguments[1];
  bool good = true;
  std::map<std::string, std::string> headers;
  std::string table;
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const std::string& path = arguments[i];
    std::ifstream file(directory / path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto parsed = render::Template::parse(text);
    if (!parsed) {
      print_mistakes((directory / path).string(), text, parsed.error());
      good = false;
      continue;
    }
    const std::string target = path.substr(0, path.find('/'));
    std::string& header = headers[target];
    header += "// templates/" + path + "\nstruct " +
              struct_name(std::string_view(path).substr(target.size() + 1)) + " {\n" +
              "  static constexpr std::size_t kTemplate = " + std::to_string(i - 2) + ";\n";
    append_members(header, parsed->names(), "  ");
    header += "};\n\n";
    table += "    {\"" + path + "\",";
    append_text(table, text);
    table += "},\n";
  }
  for (const auto& [target, structs] : headers) {
    good = write(out / "templates" / (target + ".h"),
                 "#pragma once\n\n#include <cstddef>\n#include <vector>\n\n"
                 "#include \"render/schema.h\"\n#include \"render/values.h\"\n\n"
                 "namespace templates::" +
                     target + " {\n\n" + structs + "}  // namespace templates::" + target + "\n") &&
           good;
  }
  good = write(out / "templates" / "all.h",
               "#pragma once\n\n#include <span>\n\n#include \"render/templates.h\"\n\n"
               "namespace templates {\n\n// Every built-in template.\n"
               "std::span<const render::BuiltIn> all();\n\n}  // namespace templates\n") &&
         good;
  const std::string rows = table.empty() ? "return {};" : "return kAll;";
  good = write(out / "templates.cpp",
               "#include \"templates/all.h\"\n\nnamespace templates {\n\n" +
                   (table.empty() ? std::string()
                                  : "namespace {\nconstexpr render::BuiltIn kAll[] = {\n" + table +
                                        "};\n}  // namespace\n\n") +
                   "std::span<const render::BuiltIn> all() { " + rows +
                   " }\n\n}  // namespace templates\n") &&
         good;
  return good ? 0 : 1;
}
