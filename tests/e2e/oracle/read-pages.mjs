// Reads files with the libraries that read them in practice (npm packages, run as a separate program).
//
//   node read-pages.mjs dotenv|markdown|html FILE...
//
// One answer a line, in the order of the files:
//   dotenv    the variables that node's dotenv reads
//   markdown  {"headings": [...], "tables": [[[cell, ...], ...], ...], "paragraphs": [...],
//              "links": [...], "html": [...]}: what markdown-it shows with GitHub's tables
//   html      {"errors": [...], "elements": {name: count}, "attributes": [...], "text": "...",
//              "policies": [what it may load]},
//             as parse5 reads it, which is how a browser does
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const base = process.env.ORACLE_NODE_MODULES ?? join(process.cwd(), 'node_modules')
const require = createRequire(pathToFileURL(join(base, 'x.js')))

const dotenv = text => require('dotenv').parse(text)

// The text of an inline token, with code verbatim, and what else it contains.
function inline(token, found) {
  let text = ''
  for (const child of token.children ?? []) {
    if (child.type === 'link_open') found.links.push(child.attrGet('href'))
    if (child.type === 'image') found.links.push(child.attrGet('src'))
    if (child.type === 'html_inline') found.html.push(child.content)
    if (child.type === 'softbreak' || child.type === 'hardbreak') text += '\n'
    else if (['text', 'code_inline', 'text_special'].includes(child.type)) text += child.content
  }
  return text
}

function markdown(text) {
  const MarkdownIt = require('markdown-it')
  const found = { headings: [], tables: [], paragraphs: [], code: [], links: [], html: [] }
  let row
  let heading = false
  let cell = false
  for (const token of new MarkdownIt({ html: true, linkify: true }).parse(text, {})) {
    if (token.type === 'html_block') found.html.push(token.content)
    if (token.type === 'fence' || token.type === 'code_block') found.code.push(token.content)
    if (token.type === 'table_open') found.tables.push([])
    if (token.type === 'tr_open') found.tables.at(-1).push((row = []))
    if (token.type === 'th_open' || token.type === 'td_open') cell = true
    if (token.type === 'th_close' || token.type === 'td_close') cell = false
    if (token.type === 'heading_open') heading = true
    if (token.type === 'heading_close') heading = false
    if (token.type === 'inline') {
      const said = inline(token, found)
      if (cell) row.push(said)
      else if (heading) found.headings.push(said)
      else found.paragraphs.push(said)
    }
  }
  return found
}

function html(text) {
  const errors = []
  const found = { errors, elements: {}, attributes: [], text: '', ids: [], links: [], policies: [] }
  const document = require('parse5').parse(text, { onParseError: e => errors.push(e.code) })
  const todo = [document]
  while (todo.length) {
    const node = todo.pop()
    if (node.nodeName === '#text' && !['style', 'script'].includes(node.parentNode.nodeName)) {
      found.text += node.value + '\n'
    }
    if (node.tagName) found.elements[node.tagName] = (found.elements[node.tagName] ?? 0) + 1
    for (const { name, value } of node.attrs ?? []) {
      found.attributes.push(`${node.tagName} ${name}`)
      if (name === 'id') found.ids.push(value)
      if (name === 'href' || name === 'src') found.links.push(value)
    }
    const attribute = name => node.attrs?.find(one => one.name === name)?.value
    if (attribute('http-equiv') === 'Content-Security-Policy') {
      found.policies.push(attribute('content'))
    }
    todo.push(...(node.childNodes ?? []).toReversed())
  }
  return found
}

const read = { dotenv, markdown, html }[process.argv[2]]
for (const file of process.argv.slice(3)) {
  process.stdout.write(JSON.stringify(read(readFileSync(file, 'utf8'))) + '\n')
}
