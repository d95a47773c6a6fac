# Emscripten without an environment of its own: Debian's package, or an emsdk whose emcc is on the path.
find_program(EMCC emcc REQUIRED)
file(REAL_PATH ${EMCC} EMCC_REAL)
get_filename_component(EMCC_DIR ${EMCC_REAL} DIRECTORY)
find_file(EMSCRIPTEN_PLATFORM Emscripten.cmake REQUIRED NO_DEFAULT_PATH
  PATHS ${EMCC_DIR}/cmake/Modules/Platform /usr/share/emscripten/cmake/Modules/Platform)
include(${EMSCRIPTEN_PLATFORM})

# Debian's Emscripten looks for its JavaScript modules where Node.js does not.
if(EXISTS /usr/share/nodejs)
  set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
endif()
# Its glue would fetch a file's address under Node.js 18 and later.
find_program(NODE node REQUIRED)
set(CMAKE_CROSSCOMPILING_EMULATOR "${NODE};--no-experimental-fetch")
