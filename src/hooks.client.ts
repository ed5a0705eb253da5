// Published pages link to `…/index.html`, so that they can be read from a folder. The router knows only the folder:
// it must find the address without the file's name, and starts after this module.
if (location.pathname.endsWith('/index.html')) {
	const path = location.pathname.slice(0, -'index.html'.length);
	history.replaceState(history.state, '', path + location.search + location.hash);
}
