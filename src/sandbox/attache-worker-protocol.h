/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

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

/* Members of an archive, with those of archives in it. */
#define ATTACHE_WORKER_MAX_MEMBERS (10u * 1000)

/* What all of them unpack to, together, in bytes. */
#define ATTACHE_WORKER_MAX_UNPACKED ((guint64)512 * 1024 * 1024)

/* What an archive in an archive may be, in bytes: the worker has to hold it. */
#define ATTACHE_WORKER_MAX_NESTED ((guint64)128 * 1024 * 1024)

/* How deep archives may lie in one another: one in one in the one that was given. */
#define ATTACHE_WORKER_MAX_DEPTH 2u

/* Bytes of the name of a member, with its folders. */
#define ATTACHE_WORKER_MAX_NAME 4096u

/* Why a member of an archive cannot be taken out. */
typedef enum
{
  ATTACHE_WORKER_MEMBER_FINE,
  ATTACHE_WORKER_MEMBER_PASSWORD,
  ATTACHE_WORKER_MEMBER_DAMAGED,
  ATTACHE_WORKER_MEMBER_BOMB,     /* it unpacks to far more than documents do */
  ATTACHE_WORKER_MEMBER_TOO_MUCH, /* with it, all would unpack to more than the most */
  ATTACHE_WORKER_MEMBER_LINK,
  ATTACHE_WORKER_MEMBER_DEVICE,   /* or a pipe, or a socket */
  ATTACHE_WORKER_MEMBER_DEEP,     /* an archive in too many others, as one is that holds itself */
  ATTACHE_WORKER_MEMBER_TOO_MANY, /* an archive with too many members */
} AttacheWorkerMemberWhy;
