export const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Local Support</title>
<link rel="icon" href="/console/icon.svg">
<link rel="stylesheet" href="/console/layout.css">
<link rel="stylesheet" href="/console/style.css">
<script type="module" src="/console/main.js"></script>
</head>
<body>
<a class="skip" href="#detail">Skip to the content</a>
<header class="bar">
  <a class="mark" href="#/cases"><img src="/console/icon.svg" alt="" width="24" height="24"><span>Local Support</span></a>
  <nav aria-label="Views">
    <a href="#/cases" data-view="cases">Cases</a>
    <a href="#/requests" data-view="requests">Requests</a>
    <a href="#/troubles" data-view="troubles">Troubles <span class="badge" id="trouble-count" hidden></span></a>
  </nav>
  <span class="live" id="live" role="status">Connecting</span>
</header>
<main id="main">
  <section class="list" id="list" aria-label="List"></section>
  <section class="detail" id="detail" aria-label="Details" tabindex="-1"></section>
</main>
<p class="notice" id="notice" role="alert" hidden></p>
<noscript>This page needs JavaScript, from this service only.</noscript>
</body>
</html>
`;
