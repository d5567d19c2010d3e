/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What both ends of the conversation with a worker have to know beside io.github.attache.Worker.xml. */

#define ATTACHE_WORKER_PATH "/io/github/attache/Worker"

/* The descriptor on which a worker finds its end of the socket. */
#define ATTACHE_WORKER_SOCKET 3

/* A page is drawn into at most this many pixels of four bytes: 400 MB. */
#define ATTACHE_WORKER_MAX_PIXELS (100u * 1000 * 1000)

/* A side longer than this is more than cairo can draw on. */
#define ATTACHE_WORKER_MAX_SIDE 32000u

/* Characters of text taken from one page. Their boxes must fit in a D-Bus array (64 MiB). */
#define ATTACHE_WORKER_MAX_CHARS (1000u * 1000)

/* Bytes of text taken from a whole document: a long book has two million. */
#define ATTACHE_WORKER_MAX_TEXT (16u * 1024 * 1024)

#define ATTACHE_WORKER_MAX_PAGES (100u * 1000)

/* How a worker ends that was refused memory, so that this is not taken for a fault of Poppler. */
#define ATTACHE_WORKER_EXIT_MEMORY 77

/* How a worker ends that could not build its cage. */
#define ATTACHE_WORKER_EXIT_CAGE 78

/* Why a file in a format that is not read is not: the message of %ATTACHE_SANDBOX_ERROR_FORMAT, where it is known. The client
 * has a sentence for each, and one for all else. */
#define ATTACHE_WORKER_WHY_ARCHIVE "archive"
#define ATTACHE_WORKER_WHY_EMPTY "empty"
#define ATTACHE_WORKER_WHY_FRAMES "frames"
#define ATTACHE_WORKER_WHY_MACROS "macros"
#define ATTACHE_WORKER_WHY_MAIL "mail"
#define ATTACHE_WORKER_WHY_OFFICE "office"
#define ATTACHE_WORKER_WHY_OPEN_DOCUMENT "open document"
#define ATTACHE_WORKER_WHY_RICH_TEXT "rich text"
