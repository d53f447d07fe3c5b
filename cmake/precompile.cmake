# secretgen_precompile(TARGET [FUZZED]): with SECRETGEN_PRECOMPILE, the files of TARGET begin with the
# headers below, parsed once for all targets: parsing them is a third of the cost of compiling a small
# file. An option, since a file that forgets to include one of them still compiles, and since ccache
# needs a setting for it. FUZZED: the target is compiled with `secretgen_fuzzed`.

function(secretgen_precompiled_headers name)
  file(WRITE ${PROJECT_BINARY_DIR}/${name}.cpp "")
  add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/${name}.cpp)
  target_compile_options(${name} PRIVATE -pthread)
  target_link_libraries(${name} PRIVATE secretgen_options ${ARGN} fmt::fmt)
  target_precompile_headers(${name} PRIVATE
    <algorithm> <array> <charconv> <cstdint> <deque> <filesystem> <functional> <map> <memory>
    <optional> <set> <span> <string> <string_view> <system_error> <unordered_map> <unordered_set>
    <utility> <variant> <vector> <fmt/format.h>)
endfunction()

if(SECRETGEN_PRECOMPILE)
  secretgen_precompiled_headers(secretgen_precompiled)
  if(SECRETGEN_FUZZ)
    secretgen_precompiled_headers(secretgen_precompiled_fuzzed secretgen_fuzzed)
  endif()
endif()

function(secretgen_precompile target)
  set(headers secretgen_precompiled)
  if(SECRETGEN_FUZZ AND "FUZZED" IN_LIST ARGN)
    set(headers secretgen_precompiled_fuzzed)
  endif()
  if(TARGET ${headers})
    # Precompiled headers are used only with the options and macros they were compiled with.
    target_compile_options(${target} PRIVATE -pthread)
    target_compile_definitions(${target} PRIVATE
      $<TARGET_PROPERTY:fmt::fmt,INTERFACE_COMPILE_DEFINITIONS>)
    target_precompile_headers(${target} REUSE_FROM ${headers})
  endif()
endfunction()
