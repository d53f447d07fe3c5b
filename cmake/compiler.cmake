# Warnings, sanitizers, ccache and link-time optimization for all of our targets.

add_library(secretgen_warnings INTERFACE)
target_compile_options(secretgen_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  # Clang warns about designated initializers that leave out members with defaults.
  -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overflows in std::string's operator+ that cannot happen (GCC bug 105651).
  target_compile_options(secretgen_warnings INTERFACE
    -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(SECRETGEN_WERROR)
  target_compile_options(secretgen_warnings INTERFACE -Werror)
endif()

add_library(secretgen_options INTERFACE)
target_link_libraries(secretgen_options INTERFACE secretgen_warnings)
if(SECRETGEN_SANITIZE)
  target_compile_options(secretgen_options INTERFACE
    -fsanitize=${SECRETGEN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    # Without relocations a program starts in two thirds of the time; the cases start it a thousand times.
    -fno-pie)
  target_link_options(secretgen_options INTERFACE -fsanitize=${SECRETGEN_SANITIZE} -no-pie)
endif()

# What the fuzz targets run: it reports which code an input has reached, and is optimized, so that more
# inputs are tried. That costs half of the time to compile it.
add_library(secretgen_fuzzed INTERFACE)
if(SECRETGEN_FUZZ)
  target_compile_options(secretgen_fuzzed INTERFACE -O1 -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
